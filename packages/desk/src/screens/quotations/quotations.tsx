import { Waiting } from '../../parts/notice.tsx'

/** The quotations screen. */
export const QuotationsScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The quotations screen" />
  </div>
)
