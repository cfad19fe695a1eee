import { Waiting } from '../../parts/notice.tsx'

/** The evidence screen. */
export const EvidenceScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The evidence screen" />
  </div>
)
