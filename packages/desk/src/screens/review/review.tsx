import { Waiting } from '../../parts/notice.tsx'

/** The review screen. */
export const ReviewScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The review screen" />
  </div>
)
