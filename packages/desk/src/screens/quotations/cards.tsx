import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { RenderingRow, UtteranceCard } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Excerpt, type ExcerptProps, type Marked } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Steps } from '../../parts/steps.tsx'
import type { QuotationsAsked } from './asked.ts'
import './cards.css'

interface Given {
  readonly story: string
  readonly seen: Seen
  readonly asked: QuotationsAsked
}

/** More cards than these are drawn only where they are seen. */
const drawnAtOnce = 40

/** A card per utterance. */
export const Cards = ({ cards, ...given }: Given & { readonly cards: readonly UtteranceCard[] }) =>
  cards.length <= drawnAtOnce ? (
    <ol className="utterances">
      {cards.map((card) => (
        <li key={card.id}>
          <Card card={card} {...given} />
        </li>
      ))}
    </ol>
  ) : (
    <LongCards cards={cards} {...given} />
  )

const LongCards = ({ cards, ...given }: Given & { readonly cards: readonly UtteranceCard[] }) => {
  const list = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => 130,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (at) => cards[at]!.id,
  })
  return (
    <ol ref={list} className="utterances utterances-long" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={cards.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          <Card card={cards[index]!} {...given} />
        </li>
      ))}
    </ol>
  )
}

/** One speech act: who, when, and each wording with all who print it. */
const Card = ({ card, story, seen, asked }: Given & { readonly card: UtteranceCard }) => (
  <article className="utterance" aria-label={`${card.speaker ?? 'Nobody named'}`}>
    <header className="utterance-head">
      <h3>
        <bdi>{card.speaker ?? 'Nobody named'}</bdi>
      </h3>
      {card.office !== null && <bdi className="dim">{card.office}</bdi>}
      <Day iso={card.when} />
      {card.renderings.length > 1 && (
        <Link
          className="utterance-compare"
          to="/stories/$story/utterances"
          params={{ story }}
          search={{ ...asked, utterance: card.id, a: undefined, b: undefined }}
        >
          Compare renderings
        </Link>
      )}
    </header>
    {card.decided.map((says) => (
      <p key={says} className="utterance-decided small">
        <bdi>{says}</bdi>
      </p>
    ))}
    <Renderings card={card} story={story} seen={seen} />
    {card.renderings.length > 1 && <Steps steps={card.why} />}
  </article>
)

/** The wordings of an utterance, aligned to the first. */
export const Renderings = ({ card, story, seen }: Omit<Given, 'asked'> & { readonly card: UtteranceCard }) => (
  <dl className={card.renderings.length === 1 ? 'renderings renderings-one' : 'renderings'}>
    {card.renderings.map((rendering) => (
      <div key={rendering.prints[0]!.claim} className={`rendering rendering-${rendering.relation}`}>
        <dt>
          <Relation of={rendering.relation} />
        </dt>
        <dd>
          <Excerpt {...wordsOf(rendering)} />
          <p className="rendering-prints small">
            {rendering.prints.map(({ claim, name, day }) => (
              <span key={claim}>
                <LineLink story={story} seen={seen} line={{ kind: 'claim', id: claim }}>
                  {name}
                </LineLink>
                {day !== null && (
                  <span className="dim">
                    {' '}
                    <Day iso={day} />
                  </span>
                )}
              </span>
            ))}
            {rendering.printsInAll > rendering.prints.length && (
              <span className="dim">and {rendering.printsInAll - rendering.prints.length} more reports</span>
            )}
          </p>
        </dd>
      </div>
    ))}
    {card.renderingsInAll > card.renderings.length && (
      <div className="rendering">
        <dt className="dim small">and more</dt>
        <dd className="dim small">{card.renderingsInAll - card.renderings.length} other wordings</dd>
      </div>
    )}
  </dl>
)

const relations: Readonly<Record<string, string>> = {
  verbatim: 'word for word',
  fragment: 'a part of it',
  translation: 'in another translation',
  paraphrase: 'in the report’s own words',
  proposed: 'perhaps the same; nobody has said so',
}

/** How a rendering stands to what was said, in words. */
export const Relation = ({ of }: { readonly of: string }) => (
  <span className={`relation relation-${of}`} title={relations[of]}>
    {of}
    <span className="relation-says">{relations[of]}</span>
  </span>
)

/** A rendering's words as one text, with what differs marked. */
const wordsOf = ({ stretches, language: lang }: RenderingRow): ExcerptProps => {
  const marks: Marked[] = []
  let text = ''
  for (const { text: piece, differs } of stretches) {
    if (differs) marks.push({ start: text.length, end: text.length + piece.length, kind: 'differs' })
    text += piece
  }
  return { text, lang, marks }
}
