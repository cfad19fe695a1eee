import { Waiting } from '../../parts/notice.tsx'

/** The tally screen. */
export const TallyScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The tally screen" />
  </div>
)
