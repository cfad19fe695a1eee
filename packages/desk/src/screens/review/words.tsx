import { Link } from '@tanstack/react-router'
import type { ReviewWords } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { dayText } from '../../parts/day.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { Told } from '../../parts/glyph.tsx'
import { Marks } from './marks.tsx'

export interface WordsProps {
  readonly words: ReviewWords
  readonly number: number
  readonly isChosen: boolean
  /** There are no others to choose. */
  readonly isAlone: boolean
  readonly story: string
  readonly seen: Seen
  readonly choose: () => void
}

/** Words in their sentence: whose they are, what was read in them, how they stand. */
export const Words = ({ words, number, isChosen, isAlone, story, seen, choose }: WordsProps) => {
  const { report } = words
  return (
    <li className={isChosen ? 'review-said review-said-chosen' : 'review-said'}>
      <p className="review-said-head small">
        <button
          type="button"
          className="review-said-number"
          aria-pressed={isChosen}
          aria-label={`Decide upon words ${number}`}
          disabled={isAlone}
          onClick={choose}
        >
          {number}
        </button>
        <Link
          to="/stories/$story/claims/$claim"
          params={{ story, claim: words.claim }}
          search={{ asOf: seen.asOf, profile: seen.profile }}
        >
          <bdi>{report?.name ?? 'a report that is gone'}</bdi>
        </Link>
        <span className="dim">
          {[words.place, report?.published == null ? null : dayText(report.published)].filter(Boolean).join(' · ')}
        </span>
        {words.state !== null && <Told of={words.state.key} word={words.state.word} />}
      </p>
      <p className="review-excerpt">
        {words.cutBefore && <span className="dim">… </span>}
        <Excerpt
          text={words.text}
          lang={words.language}
          marks={words.marks.map((mark) => ({ ...mark, kind: isChosen ? 'chosen' : 'claim' }))}
        />
        {words.cutAfter && <span className="dim"> …</span>}
      </p>
      <p className="review-told small">
        <bdi>
          {words.told.map(({ text, look }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand in the order in which they are read
            <span key={at} className={`review-told-${look}`}>
              {text}
            </span>
          ))}
        </bdi>
      </p>
      <p className="review-chain small dim">
        {words.chain.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hops stand in their order
          <span key={at}>
            {at > 0 && ' ← '}
            <bdi>{name}</bdi>
          </span>
        ))}
      </p>
      <Marks marks={words.decided} />
    </li>
  )
}
