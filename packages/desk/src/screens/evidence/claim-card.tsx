import { Link } from '@tanstack/react-router'
import type { BesideOffer, CitedClaim, ClaimView } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { ClaimWords } from '../../parts/claim-words.tsx'
import { Decide } from '../../parts/decide/decide.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { Told } from '../../parts/glyph.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { chosenAlone } from './source-pane.tsx'
import { keyOf } from './spans.ts'

export interface ClaimCardProps {
  readonly view: ClaimView
  readonly seen: Seen
  readonly words: string | null
  readonly beside: string | null
}

/** What a claim asserts, field by field, each with its words; whose it is; where it is in the record; what made it. */
export const ClaimCard = ({ view, seen, words, beside }: ClaimCardProps) => {
  const { story, id, kind, exact, state, line, why, origin, report } = view
  return (
    <section className="evidence-claim" aria-label="The claim">
      <Steps view={view} seen={seen} />
      <header>
        <p className="evidence-kind">
          {kind}
          {state !== null && <Told of={state.key} word={state.word} />}
        </p>
        <h1>
          <Excerpt text={exact.length > 400 ? `${exact.slice(0, 400)}…` : exact} lang={view.language} />
        </h1>
        <p className="evidence-to-words no-print">
          <a href="#the-report">its words in the report ↓</a>
        </p>
        {line !== null && (
          <p>
            <span className="dim">in</span>{' '}
            <LineLink story={story} line={line} seen={seen}>
              {line.says}
            </LineLink>
          </p>
        )}
        {why !== null && (
          <p className={`evidence-why evidence-why-${state?.key}`}>
            <bdi>{why}</bdi>
          </p>
        )}
        {view.decided.map((says) => (
          <p key={says} className="evidence-decided small">
            {says}
          </p>
        ))}
      </header>
      <dl className="evidence-fields">
        {view.fields.map(({ field, name, value, inferred, words: own }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim's fields stand in their order
          <div key={`${field} ${at}`}>
            <dt>{name}</dt>
            <dd>
              {value === null ? (
                <span className="dim">not said</span>
              ) : own?.exact === value ? (
                <Excerpt text={value.slice(0, 300)} lang={view.language} />
              ) : (
                <bdi>{value.slice(0, 300)}</bdi>
              )}
              {inferred && <i className="dim"> inferred</i>}
              {own !== null && own.exact !== value && field !== 'content' && (
                <Words view={view} seen={seen} own={own} words={words} beside={beside} />
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>said by</dt>
          <dd>
            <Chain {...{ view, seen, words, beside }} />
          </dd>
        </div>
        {origin !== null && (
          <div>
            <dt>starts with</dt>
            <dd>
              <LineLink story={story} line={{ kind: 'origin', id: origin.id }} seen={seen}>
                {origin.name}
              </LineLink>
            </dd>
          </div>
        )}
      </dl>
      <Claims title="What is said of it" claims={view.standings} story={story} seen={seen} />
      <Claims title="Speaks of" claims={view.of} story={story} seen={seen} />
      <Claims title="Part of" claims={view.partOf === null ? [] : [view.partOf]} story={story} seen={seen} />
      <Claims title="Its parts" claims={view.parts} story={story} seen={seen} />
      <div className="evidence-acts no-print">
        <Decide story={story} line={id} says={`the claim “${exact.slice(0, 60)}”`} seen={seen} />
      </div>
      <Offers view={view} seen={seen} beside={beside} />
      <details className="evidence-trace">
        <summary>How it was read</summary>
        <p>
          rule <code>{view.rule}</code>
        </p>
        <ol>
          {view.trace.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps stand in their order
            <li key={at}>
              <bdi>{step}</bdi>
            </li>
          ))}
        </ol>
        <p className="dim small">
          {id} · {view.start}–{view.end} of {report.id}
        </p>
      </details>
    </section>
  )
}

/** The claims before and after it in its report. */
const Steps = ({ view: { story, previous, next, place, report }, seen }: Pick<ClaimCardProps, 'view' | 'seen'>) => (
  <nav className="evidence-steps small no-print" aria-label="Claims of this report">
    <span className="dim">
      claim {place.at} of {place.of} in <bdi>{report.name}</bdi>
    </span>
    <span className="evidence-steps-beside">
      {(
        [
          [previous, '[', '← before', 'The claim before'],
          [next, ']', 'after →', 'The claim after'],
        ] as const
      ).map(
        ([id, key, says, name]) =>
          id !== null && (
            <Link
              key={key}
              to="/stories/$story/claims/$claim"
              params={{ story, claim: id }}
              search={{ ...seen }}
              aria-label={name}
              aria-keyshortcuts={key}
            >
              {says} <kbd>{key}</kbd>
            </Link>
          ),
      )}
    </span>
  </nav>
)

interface WordsProps extends ClaimCardProps {
  readonly own: { readonly start: number; readonly end: number; readonly exact: string }
}

/** Words of the report that say so: pressed, they are shown in the text. */
const Words = ({ view, seen, own, words, beside }: WordsProps) => {
  const key = keyOf(own)
  return (
    <Link
      to="/stories/$story/claims/$claim"
      params={{ story: view.story, claim: view.id }}
      search={{ ...seen, ...(beside === null ? {} : { beside }), words: key }}
      replace
      resetScroll={false}
      activeOptions={chosenAlone}
      className={key === words ? 'evidence-words evidence-words-chosen' : 'evidence-words'}
    >
      <Excerpt text={own.exact.length > 160 ? `${own.exact.slice(0, 160)}…` : own.exact} lang={view.language} />
    </Link>
  )
}

/** Who says so, nearest to the fact first, each with the words that attribute; the report itself at the end. */
const Chain = (props: ClaimCardProps) => {
  const { view } = props
  return (
    <ol className="evidence-chain">
      {view.attribution.length === 0 && <li className="dim">nobody the report names</li>}
      {view.attribution.map(({ name, words, cue }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hops stand in their order
        <li key={at}>
          <b>
            <bdi>{name}</bdi>
          </b>
          {words !== null && <Words {...props} own={words} />}
          {cue !== null && <Words {...props} own={cue} />}
        </li>
      ))}
      <li>
        <bdi>{view.report.outlet ?? view.report.name}</bdi> <span className="dim">prints it</span>
      </li>
    </ol>
  )
}

interface ClaimsProps {
  readonly title: string
  readonly claims: readonly CitedClaim[]
  readonly story: string
  readonly seen: Seen
}

const Claims = ({ title, claims, story, seen }: ClaimsProps) =>
  claims.length === 0 ? null : (
    <section className="evidence-part">
      <h2>{title}</h2>
      <ClaimWords claims={claims} story={story} seen={seen} />
    </section>
  )

/** So many reports and claims to be set beside are seen at once. */
const most = 6

/** What may be set beside the claim, with the reason why one would. */
const Offers = ({ view, seen, beside }: Pick<ClaimCardProps, 'view' | 'seen' | 'beside'>) => {
  const { story, id, offers } = view
  if (offers.length === 0) return null
  const one = ({ id: other, why, name, exact, language }: BesideOffer) => (
    <li key={other}>
      <Link
        to="/stories/$story/claims/$claim"
        params={{ story, claim: id }}
        search={{ ...seen, beside: other }}
        replace
        resetScroll={false}
        activeOptions={chosenAlone}
        className={other === beside ? 'evidence-offer evidence-offer-chosen' : 'evidence-offer'}
        {...(other === beside ? { 'aria-current': 'true' as const } : {})}
      >
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="dim">{why}</span>
        {exact !== null && <Excerpt text={exact.length > 90 ? `${exact.slice(0, 90)}…` : exact} lang={language} />}
      </Link>
    </li>
  )
  return (
    <section className="evidence-part">
      <h2>Set beside it</h2>
      <ul>{offers.slice(0, most).map(one)}</ul>
      {offers.length > most && (
        <details>
          <summary>{offers.length - most} more</summary>
          <ul>{offers.slice(most).map(one)}</ul>
        </details>
      )}
    </section>
  )
}
