import { Waiting } from '../../parts/notice.tsx'

/** The changes screen. */
export const ChangesScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The changes screen" />
  </div>
)
