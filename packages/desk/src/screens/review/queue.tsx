import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReviewDraft, ReviewRow, ReviewScene } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Seen } from '../../api/queries.ts'
import { type Sending, useSending } from '../../api/sending.ts'

export interface QueueProps {
  readonly rows: readonly ReviewRow[]
  /** Which is in view. */
  readonly at: number
  readonly story: string
  readonly seen: Seen
  readonly go: (to: number) => void
  /** Asks for more questions; null where there are none. */
  readonly more: (() => void) | null
}

/** The questions in their order. Several that are in sight can be chosen and decided together. */
export const Queue = ({ rows, at, story, seen, go, more }: QueueProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const [box, row] = [list.current, list.current?.children[at]]
    if (box === null || !(row instanceof HTMLElement)) return
    // The list alone is moved, never the page.
    const top = row.offsetTop - box.offsetTop
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + row.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top + row.offsetHeight - box.clientHeight
  }, [at])
  // What has left the list is not decided with the rest.
  const together = rows.filter(({ id }) => chosen.has(id))
  const toggle = (id: string): void =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <section className="review-queue" aria-label="Questions">
      <ol ref={list} className="review-list">
        {rows.map((row, place) => (
          <li key={row.id} className={place === at ? 'review-row review-row-here' : 'review-row'}>
            <label className="review-check">
              <span className="unseen">Choose question {place + 1} to be decided with others</span>
              <input type="checkbox" checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
            </label>
            <button
              type="button"
              className="review-go"
              aria-current={place === at ? 'true' : undefined}
              onClick={() => go(place)}
            >
              <span className="review-kind">
                {place + 1} · {row.name}
              </span>
              <span className="review-asks">
                <bdi>{row.asks}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more !== null && (
        <button type="button" className="button review-more" onClick={more}>
          More questions
        </button>
      )}
      {together.length > 0 && (
        <Bulk
          rows={together}
          story={story}
          seen={seen}
          done={() => setChosen(new Set())}
          all={together.length === rows.length ? null : () => setChosen(new Set(rows.map(({ id }) => id)))}
        />
      )}
    </section>
  )
}

interface BulkProps {
  readonly rows: readonly ReviewRow[]
  readonly story: string
  readonly seen: Seen
  readonly done: () => void
  /** Chooses all that are listed; null where they are. */
  readonly all: (() => void) | null
}

/** Decides the questions that were chosen one after the other; what cannot be is told and stays. */
const Bulk = ({ rows, story, seen, done, all }: BulkProps) => {
  const deciding = useSending()
  const client = useQueryClient()
  const id = useId()
  const [came, setCame] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'reject' ? 'x' : 'a'
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (pressed === 'x' && reason === '') return setCame('To reject takes a reason.')
    setBusy(true)
    const { made, failed } = await decidedTogether(rows, pressed, reason, story, seen, deciding)
    await client.invalidateQueries({ queryKey: ['story', story] })
    setBusy(false)
    setCame(`${made} decided${failed === null ? '' : `; then it ended: ${failed}`}`)
    if (failed === null) done()
  }
  return (
    <form className="review-bulk" onSubmit={(event) => void send(event)}>
      <p>
        <strong>{rows.length} chosen</strong>
        {all !== null && (
          <button type="button" className="button button-plain" onClick={all}>
            Choose all listed
          </button>
        )}
        <button type="button" className="button button-plain" onClick={done}>
          Choose none
        </button>
      </p>
      <label className="unseen" htmlFor={id}>
        Why?
      </label>
      <input id={id} name="reason" className="field" placeholder="Why? (needed to reject)" maxLength={2000} />
      <div className="review-bulk-acts">
        <button type="submit" value="accept" className="button" disabled={busy}>
          Accept {rows.length}
        </button>
        <button type="submit" value="reject" className="button" disabled={busy}>
          Reject {rows.length}
        </button>
      </div>
      <p role="status" className="small">
        {busy ? 'Being decided …' : came}
      </p>
    </form>
  )
}

/** Each is decided on what the one before it left: so the revision that is expected is that of the entry before. */
const decidedTogether = async (
  rows: readonly ReviewRow[],
  key: 'a' | 'x',
  reason: string,
  story: string,
  seen: Seen,
  { decide }: Sending,
): Promise<{ readonly made: number; readonly failed: string | null }> => {
  const path = `/stories/${encodeURIComponent(story)}/review`
  const asked = { asOf: seen.asOf, profile: seen.profile }
  const drafts: { readonly decision: NonNullable<ReviewDraft['decision']>; readonly revision: number }[] = []
  let made = 0
  try {
    // All are looked at first: what one decision regroups is no longer what was in sight.
    for (const { id } of rows) {
      const scene = await get<ReviewScene>(`${path}/${encodeURIComponent(id)}`, asked)
      const answers = scene.offers.find((offer) => offer.key === key)?.answers ?? []
      const answer = Math.max(
        0,
        answers.findIndex(({ whole }) => whole),
      )
      const { decision, refused } = await get<ReviewDraft>(`${path}/${encodeURIComponent(id)}/draft`, {
        ...asked,
        key,
        answer,
        reason,
      })
      if (decision === null) return { made, failed: refused }
      drafts.push({ decision, revision: scene.revision })
    }
    let expect = drafts[0]?.revision ?? 0
    for (const { decision } of drafts) {
      expect = (await decide(decision, story, expect)).seq
      made += 1
    }
    return { made, failed: null }
  } catch (error) {
    return { made, failed: error instanceof Error ? error.message : String(error) }
  }
}
