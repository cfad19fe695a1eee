import { Waiting } from '../../parts/notice.tsx'

/** The reports screen. */
export const ReportsScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The reports screen" />
  </div>
)
