import type { Decision } from '@stemma/engine'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decidable } from 'stemma/api'
import { casebookQuery, decidableQuery, type Seen } from '../../api/queries.ts'
import { DecideEnd } from '../../parts/decide/decide-end.tsx'
import { useSending } from '../../parts/decide/sending.ts'
import { Dialog, DialogTitle } from '../../parts/dialog.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import '../../parts/decide/decide.css'

/** A report of which a person says where it has what it prints from. */
export interface Parting {
  readonly report: { readonly id: string; readonly name: string }
  /** The report it is drawn as made from; null for none. */
  readonly from: { readonly id: string; readonly name: string } | null
  /** Claims of it whose origin may be another, and that origin as it is drawn; none where the edge is a copy. */
  readonly claims: readonly string[]
  readonly origin: string | null
  /** Reports it may be made from. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** Whether anything can be decided here: not of a casebook that is only read, of an earlier day or by another profile. */
export const useDecidable = (seen: Seen): boolean => {
  const { data } = useQuery(casebookQuery)
  return data !== undefined && !data.readOnly && seen.asOf === undefined && seen.profile === undefined
}

interface ReparentProps {
  readonly story: string
  readonly parting: Parting
  readonly close: () => void
}

/** A person says from whom a report has it: not from that report, from another, or from another origin. */
export const Reparent = (given: ReparentProps) => {
  const [looked, setLooked] = useState(0)
  return (
    <Dialog size="middle" close={given.close}>
      <DialogTitle>From whom it is</DialogTitle>
      <Look key={looked} {...given} again={() => setLooked(looked + 1)} />
    </Dialog>
  )
}

interface LookProps extends ReparentProps {
  /** Looks once more, after it changed meanwhile. */
  readonly again: () => void
}

/** What is decided upon stays as it was seen when it was opened, whatever comes meanwhile. */
const Look = (given: LookProps) => {
  const { story, parting, again } = given
  const { data, error, isFetchedAfterMount, isPlaceholderData } = useQuery({
    ...decidableQuery(story, parting.report.id),
    staleTime: 0,
    gcTime: 0,
  })
  const [line, setLine] = useState<Decidable | null>(null)
  if (line === null && data !== undefined && isFetchedAfterMount && !isPlaceholderData) setLine(data)
  if (line !== null) return <Form {...given} line={line} />
  return error === null ? <Waiting rows={3} what="What may be decided" /> : <Failed error={error} again={again} />
}

type Act = 'none' | 'made' | 'origin'

const relations = ['verbatim', 'rewrite', 'spun', 'translation'] as const

const Form = ({ story, parting, close, again, line }: LookProps & { readonly line: Decidable }) => {
  const id = useId()
  const acts: readonly Act[] = [
    ...(parting.from === null ? [] : (['none'] as const)),
    ...(parting.claims.length === 0 ? [] : (['origin'] as const)),
    ...(parting.others.length === 0 ? [] : (['made'] as const)),
  ]
  const [act, setAct] = useState<Act>(acts[0] ?? 'made')
  const [who, setWho] = useState('')
  const [other, setOther] = useState(parting.others[0]?.id ?? '')
  const [relation, setRelation] = useState<(typeof relations)[number]>('rewrite')
  const [reason, setReason] = useState('')
  const { state, refuse, decide, undo } = useSending(story)
  if (state.kind === 'decided' || state.kind === 'undone')
    return (
      <div className="decide-done">
        <p className="decide-said" role="status">
          {state.kind === 'decided'
            ? `Decided: entry ${state.decided.seq} of the journal.`
            : `Undone, as entry ${state.decided.seq}.`}
        </p>
        <div className="decide-foot">
          {state.kind === 'decided' && (
            <Button className="button" onPress={() => undo(state.decided)}>
              Undo
            </Button>
          )}
          <Button className="button button-main" onPress={close} autoFocus>
            Close
          </Button>
        </div>
      </div>
    )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const made = decisionOf(act, { parting, who, other, relation, reason })
    if (typeof made === 'string') refuse(made)
    else decide(made, line.revision)
  }
  return (
    <form className="decide-form" onSubmit={submit}>
      <p className="decide-line">
        <bdi>{parting.report.name}</bdi>
      </p>
      {line.decided.map(({ seq, says }) => (
        <p key={seq} className="decide-held">
          <bdi>{says}</bdi>
        </p>
      ))}
      <fieldset className="decide-acts">
        <legend className="unseen">What is decided</legend>
        {acts.map((each) => (
          <label key={each} className={each === act ? 'decide-act decide-act-chosen' : 'decide-act'}>
            <input type="radio" name={`${id}-act`} checked={each === act} onChange={() => setAct(each)} />
            <span>
              <ActText act={each} parting={parting} />
            </span>
          </label>
        ))}
      </fieldset>
      {act === 'origin' && (
        <label className="decide-field">
          <span>Who knows</span>
          <input list={`${id}-who`} value={who} maxLength={1000} onChange={({ target }) => setWho(target.value)} />
          <datalist id={`${id}-who`}>
            {line.origins.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
      )}
      {act === 'made' && (
        <>
          <label className="decide-field">
            <span>From which report</span>
            <select value={other} onChange={({ target }) => setOther(target.value)}>
              {parting.others.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
          <label className="decide-field">
            <span>How</span>
            <select
              value={relation}
              onChange={({ target }) => setRelation(relations.find((each) => each === target.value) ?? 'rewrite')}
            >
              {relations.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        </>
      )}
      <label className="decide-field">
        <span>Why</span>
        <textarea rows={2} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <DecideEnd state={state} onAgain={again} onLeave={close} />
    </form>
  )
}

const ActText = ({ act, parting }: { readonly act: Act; readonly parting: Parting }) => {
  switch (act) {
    case 'none':
      return (
        <>
          <b>Not made from it</b>{' '}
          <span className="dim">
            it has no words from <bdi>{parting.from?.name}</bdi>
          </span>
        </>
      )
    case 'made':
      return (
        <>
          <b>Made from another report</b> <span className="dim">copied, rewritten, spun or translated</span>
        </>
      )
    case 'origin':
      return (
        <>
          <b>Its origin is another</b>{' '}
          <span className="dim">
            of {parting.claims.length === 1 ? 'this claim' : `these ${parting.claims.length} claims`}
          </span>
        </>
      )
  }
}

/** The decision that a form comes to, or what is missing, in a sentence. */
const decisionOf = (
  act: Act,
  given: {
    readonly parting: Parting
    readonly who: string
    readonly other: string
    readonly relation: (typeof relations)[number]
    readonly reason: string
  },
): Decision | string => {
  const { parting, who, other, relation } = given
  const reason = given.reason.trim()
  if (act === 'origin' && who.trim() === '') return 'Say who knows: a person, a body, an outlet.'
  if (reason === '') return 'Say why: whoever reads the record later will ask.'
  switch (act) {
    case 'none':
      return {
        kind: 'relation',
        between: 'reports',
        from: parting.from!.id,
        to: parting.report.id,
        relation: 'none',
        reason,
      }
    case 'made':
      return { kind: 'relation', between: 'reports', from: other, to: parting.report.id, relation, reason }
    case 'origin':
      return {
        kind: 'origin',
        target: {
          kind: parting.claims.length === 1 ? 'claim' : 'origin',
          id: parting.claims.length === 1 ? parting.claims[0]! : (parting.origin ?? parting.claims[0]!),
          claims: parting.claims,
          reports: [],
          names: [],
        },
        who: who.trim(),
        reason,
      }
  }
}
