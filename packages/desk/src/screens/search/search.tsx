import { Waiting } from '../../parts/notice.tsx'

/** The search screen. */
export const SearchScreen = () => (
  <div className="screen">
    <Waiting rows={4} what="The search screen" />
  </div>
)
