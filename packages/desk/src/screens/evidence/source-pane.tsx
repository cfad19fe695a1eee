import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import type { ClaimView } from 'stemma/api'
import { reportTextQuery, type Seen } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Headline, isHeadline, type MarkKind } from '../../parts/excerpt.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { ReportText } from '../../parts/report-text/report-text.tsx'
import type { TextMark } from '../../parts/report-text/text-marks.ts'
import { keyOf } from './spans.ts'

export interface SourcePaneProps {
  readonly view: ClaimView
  readonly seen: Seen
  readonly words: string | null
}

const kinds: Readonly<Record<ClaimView['spans'][number]['kind'], MarkKind>> = {
  claim: 'claim',
  content: 'claim',
  number: 'number',
  trigger: 'number',
  speaker: 'attribution',
  cue: 'attribution',
  'said by': 'attribution',
}

/** The report a claim stands in, with all words of the claim marked and scrolled to. */
export const SourcePane = ({ view, seen, words }: SourcePaneProps) => {
  const { story, id, report, spans, beside, start } = view
  const { data, error } = useQuery(reportTextQuery(story, report.id, seen, beginning(start)))
  const differs = beside?.kind === 'passages' ? beside.here.differs : null
  const marks = useMemo((): readonly TextMark[] => {
    const own = spans.map((span): TextMark => {
      const key = keyOf(span)
      return {
        start: span.start,
        end: span.end,
        kind: kinds[span.kind],
        around: (content: ReactNode) => (
          <Link
            to="/stories/$story/claims/$claim"
            params={{ story, claim: id }}
            search={(before: object) => ({ ...before, words: key })}
            replace
            resetScroll={false}
            activeOptions={chosenAlone}
            title={span.says}
            data-words={key}
          >
            <span className="unseen">{span.says}: </span>
            {content}
          </Link>
        ),
      }
    })
    const chosen = spans.filter((span) => keyOf(span) === words)
    return [
      ...own,
      ...chosen.map(({ start, end }): TextMark => ({ start, end, kind: 'chosen' })),
      ...(differs ?? []).map(({ start, end }): TextMark => ({ start, end, kind: 'differs' })),
    ]
  }, [story, id, spans, words, differs])
  return (
    <section className="evidence-pane" id="the-report" aria-label={`The report: ${report.name}`}>
      <PaneHead story={story} report={report} seen={seen} claim={id}>
        {spans.length > 1 && (
          <p className="evidence-hint dim small no-print">
            <kbd>n</kbd> <kbd>p</kbd> through its words
          </p>
        )}
        {report.revisedBy !== null && (
          <p className="evidence-old small">An earlier version: the page says otherwise now.</p>
        )}
        {beside?.kind === 'passages' && <p className="dim small">{beside.says}</p>}
      </PaneHead>
      {data === undefined || data.id !== report.id ? (
        error === null ? (
          <Waiting rows={10} what="The report" />
        ) : (
          <Failed error={error} />
        )
      ) : (
        <Scrolled to={words ?? keyOf(view)} focus={words !== null}>
          <ReportText text={data} marks={marks} />
        </Scrolled>
      )}
    </section>
  )
}

/** A link to words is current where these words are chosen. */
export const chosenAlone = { exact: true, includeSearch: true } as const

/** A long text is asked for from before the words, so that they are in what comes. */
export const beginning = (start: number): number => (start > 300_000 ? start - 150_000 : 0)

export interface PaneHeadProps {
  readonly story: string
  readonly report: {
    readonly id: string
    readonly name: string
    readonly title: string | null
    readonly titleLanguage: string
    readonly published: string | null
  }
  readonly seen: Seen
  readonly claim: string | null
  readonly children?: ReactNode
}

/** Which report a pane shows. */
export const PaneHead = ({ story, report, seen, claim, children }: PaneHeadProps) => (
  <header className="evidence-pane-head">
    <h2>
      <Link
        to="/stories/$story/reports/$report"
        params={{ story, report: report.id }}
        search={{ asOf: seen.asOf, profile: seen.profile, ...(claim === null ? {} : { claim }) }}
      >
        <bdi>{report.name}</bdi>
      </Link>{' '}
      <span className="dim">
        <Day iso={report.published?.slice(0, 10) ?? null} />
      </span>
    </h2>
    {report.title !== null && !isHeadline(report.name) && (
      <p className="dim small">
        <Headline title={report.title} lang={report.titleLanguage} />
      </p>
    )}
    {children}
  </header>
)

export interface ScrolledProps {
  /** Words to scroll to, as they stand in an address. */
  readonly to: string
  /** Whether they take the focus. */
  readonly focus: boolean
  readonly children: ReactNode
}

/** A text with some of its words in sight. */
export const Scrolled = ({ to, focus, children }: ScrolledProps) => {
  const pane = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = pane.current
    if (element === null) return
    const find = (): Element | null =>
      element.querySelector(`[data-words="${CSS.escape(to)}"]`) ?? element.querySelector('mark')
    const show = (): void => {
      const found = find()
      if (found === null) return
      const { top, height } = found.getBoundingClientRect()
      element.scrollTop += top - element.getBoundingClientRect().top - element.clientHeight / 3 + height / 2
    }
    show()
    // Paragraphs on the way are measured only as they come near.
    const again = requestAnimationFrame(() => {
      show()
      const found = find()
      if (focus && found instanceof HTMLElement) found.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(again)
  }, [to, focus])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
    <section ref={pane} className="evidence-scroll" tabIndex={0} aria-label="Text of the report">
      {children}
    </section>
  )
}
