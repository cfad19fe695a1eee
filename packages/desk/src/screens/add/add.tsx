import { Waiting } from '../../parts/notice.tsx'

/** The add screen. */
export const AddScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The add screen" />
  </div>
)
