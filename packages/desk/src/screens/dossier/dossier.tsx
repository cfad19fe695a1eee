import { Waiting } from '../../parts/notice.tsx'

/** The dossier screen. */
export const DossierScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The dossier screen" />
  </div>
)
