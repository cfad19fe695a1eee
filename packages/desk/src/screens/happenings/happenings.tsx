import { Waiting } from '../../parts/notice.tsx'

/** The happenings screen. */
export const HappeningsScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The happenings screen" />
  </div>
)
