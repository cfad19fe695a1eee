import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { UtteranceCard, UtteranceDetail } from 'stemma/api'
import { type Seen, viewQuery } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { Steps } from '../../parts/steps.tsx'
import type { QuotationsAsked } from './asked.ts'
import { Relation, Renderings } from './cards.tsx'
import './chosen.css'

interface Given {
  readonly story: string
  readonly seen: Seen
  readonly asked: QuotationsAsked
}

/** One utterance, with two of its renderings side by side. */
export const Chosen = ({ utterance, ...given }: Given & { readonly utterance: string }) => {
  const { story, seen, asked } = given
  const { data, error } = useQuery(
    viewQuery<UtteranceDetail>(story, `utterances/${encodeURIComponent(utterance)}`, seen, { a: asked.a, b: asked.b }),
  )
  const here = useRef<HTMLElement>(null)
  const isThere = data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another utterance has come
  useEffect(() => {
    if (isThere) here.current?.scrollIntoView({ block: 'nearest' })
  }, [utterance, isThere])
  if (data === undefined) return error === null ? <Waiting rows={3} what="The utterance" /> : <Failed error={error} />
  const { utterance: card, compared } = data
  return (
    <section ref={here} className="chosen" aria-label={`Said by ${card.speaker ?? 'nobody named'}`}>
      <header className="chosen-head">
        <h2>
          <bdi>{card.speaker ?? 'Nobody named'}</bdi>
        </h2>
        {card.office !== null && <bdi className="dim">{card.office}</bdi>}
        <Day iso={card.when} />
        <Link
          className="button chosen-close no-print"
          to="/stories/$story/utterances"
          params={{ story }}
          search={{ ...asked, utterance: undefined, a: undefined, b: undefined }}
          resetScroll={false}
        >
          Close
        </Link>
      </header>
      {compared === null ? (
        <Renderings {...{ card, story, seen }} />
      ) : (
        <>
          <p className="chosen-says">{compared.says}</p>
          <div className="chosen-sides">
            {(['a', 'b'] as const).map((side) => (
              <Side key={side} {...given} card={card} compared={compared} side={side} />
            ))}
          </div>
        </>
      )}
      <Steps steps={card.why} />
    </section>
  )
}

const Side = ({
  story,
  seen,
  asked,
  card,
  compared,
  side,
}: Given & {
  readonly card: UtteranceCard
  readonly compared: NonNullable<UtteranceDetail['compared']>
  readonly side: 'a' | 'b'
}) => {
  const navigate = useNavigate()
  const here = compared[side]
  const other = compared[side === 'a' ? 'b' : 'a']
  const choose = (claim: string): void =>
    void navigate({
      to: '/stories/$story/utterances',
      params: { story },
      search: { ...asked, a: compared.a.claim, b: compared.b.claim, [side]: claim },
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="chosen-side">
      <label className="no-print">
        <span className="unseen">{side === 'a' ? 'The one rendering' : 'The other rendering'}</span>
        <select className="chosen-select" value={here.claim} onChange={(event) => choose(event.target.value)}>
          {card.renderings.flatMap(({ relation, prints }) =>
            prints
              .filter(({ claim }) => claim !== other.claim)
              .map(({ claim, name }) => (
                <option key={claim} value={claim}>
                  {name} · {relation}
                </option>
              )),
          )}
        </select>
      </label>
      <p className="chosen-relation">
        <Relation of={here.relation} />
      </p>
      <Excerpt
        block
        text={here.text}
        lang={here.language}
        marks={here.differs.map((stretch) => ({ ...stretch, kind: 'differs' }))}
      />
      <p className="small">
        <LineLink story={story} seen={seen} line={{ kind: 'claim', id: here.claim }}>
          {here.name}
        </LineLink>{' '}
        {here.day !== null && (
          <span className="dim">
            <Day iso={here.day} />
          </span>
        )}
      </p>
    </div>
  )
}
