import { Button } from 'react-aria-components'
import type { Sending } from './sending.ts'

export interface DecideEndProps {
  readonly state: Sending
  /** Looks again at what somebody else decided meanwhile. */
  readonly onAgain: () => void
  readonly onLeave: () => void
}

/** The end of a form that decides: why it was refused, and to leave it or send it. */
export const DecideEnd = ({ state, onAgain, onLeave }: DecideEndProps) => (
  <>
    {state.kind === 'refused' && (
      <p className="decide-refused" role="alert">
        {state.why}{' '}
        {state.changed && (
          <Button className="button" onPress={onAgain}>
            Look again
          </Button>
        )}
      </p>
    )}
    <div className="decide-foot">
      <Button className="button" onPress={onLeave}>
        Leave it
      </Button>
      <Button className="button button-main" type="submit" isDisabled={state.kind === 'sending'}>
        {state.kind === 'sending' ? 'Writing…' : 'Decide'}
      </Button>
    </div>
  </>
)
