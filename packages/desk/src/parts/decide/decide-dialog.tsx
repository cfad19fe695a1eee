import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decidable, Decided } from 'stemma/api'
import { decidableQuery } from '../../api/queries.ts'
import { Dialog, DialogTitle } from '../dialog.tsx'
import { Failed, Waiting } from '../notice.tsx'
import { DecideEnd } from './decide-end.tsx'
import { DecideFields } from './decide-fields.tsx'
import { type Deciding, decideOn } from './deciding.ts'
import { decisionOf, draftOf } from './draft.ts'
import { useSending } from './sending.ts'
import './decide.css'

/** A person decides upon a claim or a line, sees what it changed, and may undo it at once. */
export const DecideDialog = ({ deciding }: { readonly deciding: Deciding }) => (
  <Dialog size="middle" close={() => decideOn(null)}>
    <DialogTitle>Decide</DialogTitle>
    <Body deciding={deciding} />
  </Dialog>
)

const Body = ({ deciding: { story, line } }: { readonly deciding: Deciding }) => {
  const [looked, setLooked] = useState(0)
  return <Look key={looked} story={story} line={line} onAgain={() => setLooked(looked + 1)} />
}

interface LookProps {
  readonly story: string
  readonly line: string
  /** Looks at what may be decided once more, after it changed meanwhile. */
  readonly onAgain: () => void
}

/** What is decided upon stays as it was seen when it was opened, whatever comes meanwhile. */
const Look = ({ story, line, onAgain }: LookProps) => {
  const { data, error, isFetchedAfterMount, isPlaceholderData } = useQuery({
    ...decidableQuery(story, line),
    staleTime: 0,
    gcTime: 0,
  })
  const [seen, setSeen] = useState<Decidable | null>(null)
  if (seen === null && data !== undefined && isFetchedAfterMount && !isPlaceholderData) setSeen(data)
  if (seen !== null) return <DecideForm story={story} line={seen} onAgain={onAgain} />
  return error === null ? <Waiting rows={3} what="What may be decided" /> : <Failed error={error} again={onAgain} />
}

interface DecideFormProps extends Pick<LookProps, 'story' | 'onAgain'> {
  readonly line: Decidable
}

const DecideForm = ({ story, line, onAgain }: DecideFormProps) => {
  const [draft, setDraft] = useState(() => draftOf(line))
  const { state, refuse, reopen, decide, undo } = useSending(story)
  const { decision, missing } = decisionOf(draft, line)
  if (state.kind === 'decided' || state.kind === 'undone') {
    const { decided, kind } = state
    return (
      <div className="decide-done">
        <p className="decide-said" role="status">
          {kind === 'decided' ? `Decided: entry ${decided.seq} of the journal.` : `Undone, as entry ${decided.seq}.`}
        </p>
        <Changes decided={decided} />
        <div className="decide-foot">
          {kind === 'decided' && (
            <Button className="button" onPress={() => undo(decided)}>
              Undo
            </Button>
          )}
          <Button className="button button-main" onPress={() => decideOn(null)} autoFocus>
            Close
          </Button>
        </div>
      </div>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (decision === null) refuse(missing)
    else decide(decision, line.revision)
  }
  return (
    <form className="decide-form" onSubmit={submit}>
      <p className="decide-line">
        <bdi>{line.says}</bdi>
      </p>
      {line.decided.map(({ seq, says }) => (
        <p key={seq} className="decide-held">
          {says}
        </p>
      ))}
      <DecideFields
        line={line}
        draft={draft}
        onDraft={(made) => {
          setDraft(made)
          if (state.kind === 'refused') reopen()
        }}
      />
      <DecideEnd state={state} onAgain={onAgain} onLeave={() => decideOn(null)} />
    </form>
  )
}

/** What a decision changed in the record. */
const Changes = ({ decided: { changes } }: { readonly decided: Decided }) =>
  changes.length === 0 ? (
    <p className="dim">No figure moved.</p>
  ) : (
    <>
      <p className="dim">What it changed:</p>
      <ul className="decide-changes">
        {changes.map(({ kind, says }) => (
          <li key={`${kind} ${says}`}>
            <bdi>{says}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
