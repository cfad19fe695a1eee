import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ComparedParagraph, Comparison } from 'stemma/api'
import { reportTextQuery, type Seen } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { ReportText } from '../../parts/report-text/report-text.tsx'
import type { TextMark } from '../../parts/report-text/text-marks.ts'
import { beginning, PaneHead, Scrolled } from './source-pane.tsx'
import { keyOf } from './spans.ts'

export interface BesideProps {
  readonly story: string
  readonly comparison: Comparison
  readonly seen: Seen
}

/** What a claim is compared with: another report's passage, or another version of its own report. */
export const Beside = ({ story, comparison, seen }: BesideProps) =>
  comparison.kind === 'passages' ? (
    <Passage story={story} side={comparison.there} seen={seen} />
  ) : (
    <Versions story={story} versions={comparison} seen={seen} />
  )

interface PassageProps {
  readonly story: string
  readonly side: Extract<Comparison, { kind: 'passages' }>['there']
  readonly seen: Seen
}

const Passage = ({ story, side, seen }: PassageProps) => {
  const { data, error } = useQuery(reportTextQuery(story, side.report, seen, beginning(side.start)))
  const marks = useMemo((): readonly TextMark[] => {
    const own = data?.claims.find(({ id }) => id === side.claim)
    return [
      // The first words of the passage are what is scrolled to.
      {
        start: side.start,
        end: side.end,
        kind: 'context',
        around: (words) => <span data-words={keyOf(side)}>{words}</span>,
      },
      ...(own === undefined ? [] : [{ start: own.start, end: own.end, kind: 'claim' as const }]),
      ...side.differs.map(({ start, end }) => ({ start, end, kind: 'differs' as const })),
    ]
  }, [data, side])
  return (
    <section className="evidence-pane evidence-beside" aria-label={`Beside it: ${side.name}`}>
      {data === undefined || data.id !== side.report ? (
        error === null ? (
          <Waiting rows={10} what="The other report" />
        ) : (
          <Failed error={error} />
        )
      ) : (
        <>
          <PaneHead story={story} report={data} seen={seen} claim={side.claim}>
            <Away />
          </PaneHead>
          <Scrolled to={keyOf(side)} focus={false}>
            <ReportText text={data} marks={marks} />
          </Scrolled>
        </>
      )}
    </section>
  )
}

/** Takes what stands beside away. */
const Away = () => (
  <p className="small">
    <Link
      className="evidence-away"
      from="/stories/$story/claims/$claim"
      search={({ beside: _, ...before }) => before}
      to="."
    >
      Take it away
    </Link>
  </p>
)

interface VersionsProps {
  readonly story: string
  readonly versions: Extract<Comparison, { kind: 'versions' }>
  readonly seen: Seen
}

const Versions = ({ versions: { before, after, paragraphs, says } }: VersionsProps) => (
  <section className="evidence-pane evidence-beside" aria-label="Versions of this report">
    <header className="evidence-pane-head">
      <h2>
        <bdi>{before.name}</bdi> <Day iso={before.since?.slice(0, 10) ?? null} /> → <bdi>{after.name}</bdi>{' '}
        <Day iso={after.since?.slice(0, 10) ?? null} />
      </h2>
      <p className="dim small">{says}</p>
      <Away />
    </header>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
    <section className="evidence-scroll" tabIndex={0} aria-label="Paragraphs of both versions">
      <ol className="evidence-versions">
        {runsOf(paragraphs).map((run) =>
          run.kind === 'same' ? (
            <li key={run.at} className="evidence-same">
              <details>
                <summary>{run.count === 1 ? '1 paragraph is' : `${run.count} paragraphs are`} the same</summary>
                {run.paragraphs.map(({ after: both }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stand in their order
                  <p key={at}>
                    <Excerpt text={both?.text ?? ''} lang={both?.language ?? 'und'} />
                  </p>
                ))}
              </details>
            </li>
          ) : (
            <Changed key={run.at} paragraph={run.paragraph} />
          ),
        )}
      </ol>
    </section>
  </section>
)

const told: Readonly<Record<ComparedParagraph['kind'], readonly [mark: string, word: string]>> = {
  same: ['=', 'the same'],
  changed: ['≈', 'reworded'],
  added: ['+', 'added'],
  removed: ['−', 'taken out'],
}

const Changed = ({ paragraph: { kind, before, after } }: { readonly paragraph: ComparedParagraph }) => (
  <li className={`evidence-changed evidence-${kind}`}>
    <p className="evidence-changed-kind">
      <span aria-hidden="true">{told[kind][0]}</span> {told[kind][1]}
    </p>
    {before !== null && (
      <p className="evidence-before">
        <span className="unseen">before: </span>
        <Compared paragraph={before} />
      </p>
    )}
    {after !== null && (
      <p className="evidence-after">
        <span className="unseen">after: </span>
        <Compared paragraph={after} />
      </p>
    )}
  </li>
)

const Compared = ({
  paragraph: { text, language, differs },
}: {
  readonly paragraph: NonNullable<ComparedParagraph['after']>
}) => <Excerpt text={text} lang={language} marks={differs.map((each) => ({ ...each, kind: 'differs' }))} />

type Run =
  | {
      readonly kind: 'same'
      readonly at: number
      readonly count: number
      readonly paragraphs: readonly ComparedParagraph[]
    }
  | { readonly kind: 'changed'; readonly at: number; readonly paragraph: ComparedParagraph }

/** Paragraphs that are the same are told as one, one after another. */
const runsOf = (paragraphs: readonly ComparedParagraph[]): readonly Run[] => {
  const runs: Run[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = runs.at(-1)
    if (paragraph.kind !== 'same') runs.push({ kind: 'changed', at, paragraph })
    else if (last?.kind === 'same')
      runs[runs.length - 1] = { ...last, count: last.count + 1, paragraphs: [...last.paragraphs, paragraph] }
    else runs.push({ kind: 'same', at, count: 1, paragraphs: [paragraph] })
  }
  return runs
}
