import { Waiting } from '../../parts/notice.tsx'

/** The reader screen. */
export const ReaderScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The reader screen" />
  </div>
)
