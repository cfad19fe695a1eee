import { Waiting } from '../../parts/notice.tsx'

/** The stemma screen. */
export const StemmaScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The stemma screen" />
  </div>
)
