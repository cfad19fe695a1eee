import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReviewRow, ReviewScene } from 'stemma/api'
import { casebookQuery, headQuery, type Seen, viewQuery } from '../../api/queries.ts'
import { useSending } from '../../api/sending.ts'
import { Told } from '../../parts/glyph.tsx'
import { type KeyGroup, showKeys, useListedKeys } from '../../parts/keys/key-list.ts'
import { type Pressed, useLetters } from '../../parts/keys/letters.ts'
import { LineLink } from '../../parts/line-link.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { Act, Undo } from './act.tsx'
import { Marks } from './marks.tsx'
import { Words } from './words.tsx'

export interface SceneProps {
  readonly row: ReviewRow
  readonly number: number
  readonly of: number
  /** Which words are decided upon, from 0. */
  readonly chosen: number
  readonly story: string
  readonly seen: Seen
  /** On, or back. */
  readonly go: (by: number) => void
  readonly choose: (words: number) => void
}

/** What was decided on this page last: what the key u undoes first. */
let done: readonly { readonly story: string; readonly seq: number }[] = []

/** One question with all that is needed to decide it, and the keys. */
export const Scene = ({ row, number, of, chosen, story, seen, go, choose }: SceneProps) => {
  const path = `review/${encodeURIComponent(row.id)}`
  const { data, error, refetch } = useQuery(viewQuery<ReviewScene>(story, path, seen, { chosen }))
  // While the next is asked for, the one before is not shown under its name.
  const scene = data?.row.id === row.id ? data : undefined
  const { decide } = useSending()
  const [act, setAct] = useState<string | null>(null)
  const [tidings, setTidings] = useState<{ readonly says: string; readonly refused: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: head } = useQuery(headQuery(story, {}))
  const { data: casebook } = useQuery(casebookQuery)
  const readOnly = casebook?.readOnly === true
  // What is asked of one question is not of the next; an undoing is of none.
  const asked = useRef(row.id)
  if (asked.current !== row.id) {
    asked.current = row.id
    if (act !== null && act !== 'u') setAct(null)
  }
  const undone = done.findLast((each) => each.story === story)?.seq ?? scene?.decided.at(-1)?.seq ?? null

  const close = useCallback(() => {
    setAct(null)
    heading.current?.focus({ preventScroll: true })
  }, [])
  const kept = (seq: number, says: string): void => {
    done = [...done, { story, seq }].slice(-200)
    setTidings({ says: `${says}, entry ${seq}; u undoes it`, refused: false })
    close()
  }
  const lock = async (): Promise<void> => {
    if (scene?.lock == null || busy) return
    setBusy(true)
    try {
      const { seq } = await decide(scene.lock, story, scene.revision)
      kept(seq, 'Accepted')
      if (of > 1) go(1)
    } catch (problem) {
      setTidings({ says: problem instanceof Error ? problem.message : String(problem), refused: true })
    } finally {
      setBusy(false)
    }
  }
  const refused = (says: string): Pressed => {
    setTidings({ says, refused: true })
    return 'missed'
  }
  const begin = (key: string): Pressed => {
    setTidings(null)
    if (key === 'u') {
      if (undone === null) return refused('Nothing was decided here that could be undone')
      setAct('u')
      return 'done'
    }
    const offer = scene?.offers.find((each) => each.key === key)
    if (offer === undefined) return 'missed'
    if (offer.refused !== null) return refused(offer.refused)
    setAct(key)
    return 'done'
  }
  useLetters((key, isRepeated): Pressed => {
    // What is asked has keys of its own.
    if (act !== null) return 'none'
    if (key === 'j' || key === 'k') {
      go(key === 'j' ? 1 : -1)
      return 'done'
    }
    if (/^[1-9]$/.test(key)) {
      if (Number(key) > (scene?.words.length ?? 0)) return 'missed'
      choose(Number(key) - 1)
      return 'done'
    }
    if (!/^[axemsrongLu]$/.test(key)) return 'none'
    // Nobody decides by leaving a finger where it is.
    if (isRepeated) return 'done'
    if (readOnly) return refused(cannot)
    if (key !== 'L') return begin(key)
    if (scene?.lock == null || busy) return 'missed'
    void lock()
    return 'done'
  })
  useListedKeys(useMemo(() => keysOf(scene?.offers ?? []), [scene?.offers]))

  const offer = scene?.offers.find(({ key }) => key === act)
  return (
    <section className="review-scene" aria-labelledby="asks">
      <p className="review-place small">
        <bdi>
          {number} of {of}
        </bdi>{' '}
        · {row.name}
        <span className="review-turn">
          <button type="button" className="button button-plain" onClick={() => go(-1)}>
            <kbd>k</kbd> before
          </button>
          <button type="button" className="button button-plain" onClick={() => go(1)}>
            <kbd>j</kbd> next
          </button>
        </span>
      </p>
      <h2 id="asks" ref={heading} tabIndex={-1} className="review-question">
        <bdi>{row.asks}</bdi>
      </h2>
      {scene === undefined ? (
        error === null ? (
          <Waiting rows={6} what="The question" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <>
          <ol className="review-words">
            {scene.words.map((words, place) => (
              <Words
                key={words.claim}
                words={words}
                number={place + 1}
                isChosen={place === scene.chosen}
                isAlone={scene.words.length === 1}
                story={story}
                seen={seen}
                choose={() => choose(place)}
              />
            ))}
          </ol>
          <div className="review-below">
            <section aria-label="The line as it stands">
              <h3>As it stands</h3>
              <ul className="review-lines">
                {scene.lines.map((line) => (
                  <li key={line.id}>
                    <LineLink story={story} line={line} seen={seen}>
                      {line.label}
                    </LineLink>
                    <span className="review-stands">
                      <bdi>{line.stands}</bdi>
                    </span>
                    {line.grade !== null && <Told of={line.grade.key} word={line.grade.word} />}
                  </li>
                ))}
              </ul>
              <Marks marks={scene.decided} />
            </section>
            <section aria-label="What would change">
              <h3>
                {scene.words.length === 0 ? 'What would change' : `Without words ${scene.chosen + 1}`}{' '}
                <span className="dim">{scene.tried ? 'tried' : 'estimated'}</span>
              </h3>
              {scene.would.length === 0 ? (
                <p className="dim">No figure would change.</p>
              ) : (
                <ul className="review-would">
                  {scene.would.map((says) => (
                    <li key={says}>
                      <bdi>{says}</bdi>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </div>
        </>
      )}
      <p role="status" className={tidings?.refused === true ? 'review-tidings review-refused' : 'review-tidings'}>
        {tidings === null ? '' : `${tidings.refused ? '!' : '✓'} ${tidings.says}`}
      </p>
      {act === 'u' && undone !== null ? (
        <Undo
          story={story}
          seq={undone}
          revision={scene?.revision ?? head?.revision ?? 0}
          left={close}
          kept={(seq) => {
            done = done.filter((each) => each.seq !== undone)
            setTidings({ says: `Entry ${undone} undone, by entry ${seq}`, refused: false })
            close()
          }}
        />
      ) : offer?.refused === null && scene !== undefined ? (
        <Act
          key={`${row.id} ${offer.key} ${scene.chosen}`}
          offer={offer}
          scene={scene}
          path={path}
          story={story}
          seen={seen}
          left={close}
          kept={(seq, says) => kept(seq, says)}
        />
      ) : readOnly ? (
        <p className="review-closed small dim">{cannot}</p>
      ) : (
        <Keys scene={scene ?? null} begin={begin} lock={() => void lock()} />
      )}
    </section>
  )
}

const cannot = 'This casebook can only be read here; nothing can be decided.'

const keysOf = (offers: ReviewScene['offers']): KeyGroup => ({
  name: 'Review',
  keys: [
    { keys: ['j', 'k'], says: 'the next question, the question before' },
    { keys: ['1–9'], says: 'choose the words that are decided upon' },
    ...offers.map(({ key, does }) => ({ keys: [key], says: does })),
    { keys: ['L'], says: 'accept without a reason, and on to the next' },
    { keys: ['u'], says: 'undo what was decided last, here or of this line' },
    { keys: ['Esc'], says: 'leave a question that was opened as it was' },
  ],
})

interface KeysProps {
  readonly scene: ReviewScene | null
  readonly begin: (key: string) => unknown
  readonly lock: () => void
}

const Keys = ({ scene, begin, lock }: KeysProps) => (
  <div className="review-keys" role="toolbar" aria-label="Decide">
    {(scene?.offers ?? []).flatMap((offer) => {
      const button = (
        <button
          key={offer.key}
          type="button"
          className="button"
          title={offer.refused ?? offer.does}
          aria-disabled={offer.refused !== null}
          onClick={() => begin(offer.key)}
        >
          <kbd>{offer.key}</kbd> {offer.name}
        </button>
      )
      return offer.key === 'a'
        ? [
            button,
            <button
              key="L"
              type="button"
              className="button"
              title="accept without a reason, and on to the next"
              onClick={lock}
            >
              <kbd>L</kbd> lock, next
            </button>,
          ]
        : [button]
    })}
    <button type="button" className="button" onClick={() => begin('u')} title="undo what was decided last">
      <kbd>u</kbd> undo
    </button>
    <button type="button" className="button button-plain" onClick={() => showKeys(true)}>
      <kbd>?</kbd> keys
    </button>
  </div>
)
