import { useQuery } from '@tanstack/react-query'
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { ReviewDraft, ReviewOffer, ReviewScene } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Seen } from '../../api/queries.ts'
import { useSending } from '../../api/sending.ts'
import { holdLetters } from '../../parts/keys/letters.ts'

export interface ActProps {
  readonly offer: ReviewOffer
  readonly scene: ReviewScene
  /** Of the question, below the story. */
  readonly path: string
  readonly story: string
  readonly seen: Seen
  readonly left: () => void
  readonly kept: (seq: number, says: string) => void
}

/** What a key asks: which of its answers, what is to be typed, and why; beside it what the decision would change. */
export const Act = ({ offer, scene, path, story, seen, left, kept }: ActProps) => {
  const { decide } = useSending()
  const form = useRef<HTMLFormElement>(null)
  const [at, setAt] = useState(0)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const name = useId()
  const answer = offer.answers[at]!
  useFocus(form)
  const asked = { chosen: scene.chosen, key: offer.key, answer: at, asOf: seen.asOf, profile: seen.profile }
  const address = `/stories/${encodeURIComponent(story)}/${path}/draft`
  const shown = useDeferredValue(typed)
  const isReady = answer.typed === null || shown.trim() !== ''
  const { data: draft } = useQuery({
    queryKey: ['story', story, path, 'draft', asked, shown],
    queryFn: ({ signal }) => get<ReviewDraft>(address, { ...asked, typed: shown }, signal),
    enabled: isReady,
  })
  const send = async (): Promise<void> => {
    if (busy) return
    if (answer.reason?.isNeeded === true && reason.trim() === '') {
      setFault('It takes a reason.')
      form.current?.querySelector<HTMLInputElement>('input[name=reason]')?.focus()
      return
    }
    setBusy(true)
    try {
      const { decision, refused } = await get<ReviewDraft>(address, { ...asked, typed, reason })
      if (decision === null) setFault(refused)
      else kept((await decide(decision, story, scene.revision)).seq, told[decision.kind] ?? 'Decided')
    } catch (problem) {
      setFault(problem instanceof Error ? problem.message : String(problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Asking form={form} label={offer.asks} left={left} send={() => void send()}>
      <fieldset className="review-answers">
        <legend>
          <bdi>{offer.asks}</bdi>
        </legend>
        {offer.answers.map(({ says }, place) => (
          <label key={says} className={place === at ? 'review-answer review-answer-here' : 'review-answer'}>
            <input
              type="radio"
              name={name}
              checked={place === at}
              onChange={() => {
                setAt(place)
                setFault(null)
              }}
            />
            <kbd>{place < 9 ? place + 1 : place === 9 ? 0 : ''}</kbd>
            <bdi>{says}</bdi>
          </label>
        ))}
      </fieldset>
      {answer.typed !== null && <Field name="typed" label={answer.typed} value={typed} set={setTyped} />}
      {answer.reason !== null && (
        <Field
          name="reason"
          label={answer.reason.isNeeded ? 'Why?' : 'Why? (may be left out)'}
          value={reason}
          set={setReason}
        />
      )}
      <div className="review-preview small" aria-live="polite">
        {!isReady || draft === undefined ? (
          <p className="dim">What it would change is shown here.</p>
        ) : draft.refused !== null ? (
          <p className="review-refused">{draft.refused}</p>
        ) : draft.would.length === 0 ? (
          <p className="dim">
            {draft.tried ? 'No figure, grade or contradiction would change.' : 'This story is too large to try it.'}
          </p>
        ) : (
          <ul>
            {draft.would.map((says) => (
              <li key={says}>
                <bdi>{says}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p role="alert" className="review-refused small">
        {fault}
      </p>
      <div className="review-send">
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Being written …' : 'Decide'} <kbd>↵</kbd>
        </button>
        <button type="button" className="button" onClick={left}>
          Leave <kbd>Esc</kbd>
        </button>
      </div>
    </Asking>
  )
}

const told: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  correct: 'Corrected',
  reject: 'Rejected',
  merge: 'Brought together',
  split: 'Parted',
  origin: 'Origin set',
  relation: 'Relation set',
  standing: 'Standing set',
  grade: 'Graded',
  note: 'Noted',
}

export interface UndoProps {
  readonly story: string
  readonly seq: number
  readonly revision: number
  readonly left: () => void
  readonly kept: (seq: number) => void
}

/** Undoes a decision, or an undoing, for a reason. */
export const Undo = ({ story, seq, revision, left, kept }: UndoProps) => {
  const { undo } = useSending()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useFocus(form)
  const send = async (): Promise<void> => {
    if (busy) return
    if (reason.trim() === '') return setFault('To undo takes a reason.')
    setBusy(true)
    try {
      kept((await undo(seq, reason.trim(), story, revision)).seq)
    } catch (problem) {
      setFault(problem instanceof Error ? problem.message : String(problem))
      setBusy(false)
    }
  }
  return (
    <Asking form={form} label={`Undo entry ${seq}`} left={left} send={() => void send()}>
      <Field name="reason" label={`Undo entry ${seq}: why?`} value={reason} set={setReason} />
      <p role="alert" className="review-refused small">
        {fault}
      </p>
      <div className="review-send">
        <button type="submit" className="button button-main" disabled={busy}>
          Undo <kbd>↵</kbd>
        </button>
        <button type="button" className="button" onClick={left}>
          Leave <kbd>Esc</kbd>
        </button>
      </div>
    </Asking>
  )
}

interface AskingProps {
  readonly form: React.RefObject<HTMLFormElement | null>
  readonly label: string
  readonly left: () => void
  readonly send: () => void
  readonly children: ReactNode
}

/** Enter sends, Escape leaves, digits choose. */
const Asking = ({ form, label, left, send, children }: AskingProps) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  const pressed = (event: KeyboardEvent<HTMLFormElement>): void => {
    const isText = event.target instanceof HTMLInputElement && event.target.type !== 'radio'
    const field = (): HTMLInputElement | null => form.current?.querySelector<HTMLInputElement>('input.field') ?? null
    if (event.key === 'Escape') left()
    else if (!isText && /^[0-9]$/.test(event.key)) {
      const answers = form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
      const answer = answers[event.key === '0' ? 9 : Number(event.key) - 1]
      if (answer === undefined) return
      // What is left to be given follows the answer, and what is typed next is meant for it.
      flushSync(() => answer.click())
      field()?.focus()
    } else if (!isText && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      // The letter goes into the field that has the focus when it is written.
      field()?.focus()
      return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form ref={form} className="review-act" aria-label={label} onSubmit={submit} onKeyDown={pressed}>
      {children}
    </form>
  )
}

/** The first field has the focus before another key can come; what is typed while it is taken away is meant for it. */
const useFocus = (form: React.RefObject<HTMLFormElement | null>): void => {
  useLayoutEffect(() => {
    const asking = form.current
    const answers = form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
    // With one answer alone there is nothing to choose.
    const first = answers.length > 1 ? answers[0] : form.current?.querySelector<HTMLElement>('input.field, button')
    first?.focus()
    asking?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (asking?.contains(document.activeElement) === true) holdLetters()
    }
  }, [form])
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}

const Field = ({ name, label, value, set }: FieldProps) => {
  const id = useId()
  return (
    <div className="review-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="field"
        value={value}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
      />
    </div>
  )
}
