import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { QuotationsView } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Seen } from '../../api/queries.ts'
import { More } from '../../parts/more.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import type { QuotationsAsked } from './asked.ts'
import { Cards } from './cards.tsx'
import { Chosen } from './chosen.tsx'
import { WhoIsWho } from './who-is-who.tsx'
import './quotations.css'

/** What was said: each utterance once, with all who render it, and who is who. */
export const QuotationsScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const asked: QuotationsAsked = useSearch({ from: '/stories/$story/utterances' })
  const seen: Seen = { asOf: asked.asOf, profile: asked.profile }
  const several = useSpeech(story, asked, 'several')
  const [first] = several.data?.pages ?? []
  if (first === undefined)
    return (
      <div className="screen">
        {several.error === null ? (
          <Waiting rows={6} what="What was said" />
        ) : (
          <Failed error={several.error} again={() => void several.refetch()} />
        )}
      </div>
    )
  const isFiltered = asked.speaker !== undefined || asked.q !== undefined
  const nothing = first.inAll.several + first.inAll.single === 0
  return (
    <div className="screen quotations">
      <header className="screen-choices">
        <div>
          <h1>What was said</h1>
          <p className="dim small">{summary(first)}</p>
        </div>
        <Filters {...{ story, asked, view: first }} />
      </header>
      <div className="quotations-body">
        <div className="quotations-main">
          {asked.utterance !== undefined && <Chosen {...{ story, seen, asked, utterance: asked.utterance }} />}
          {nothing ? (
            <Empty title={isFiltered ? 'Nobody said that here' : 'Nothing is quoted yet'}>
              <p>
                {isFiltered
                  ? `No utterance of this story has ${asked.q === undefined ? 'this speaker' : asked.speaker === undefined ? 'these words' : 'these words by this speaker'}.`
                  : 'None of these reports puts words into anybody’s mouth.'}
              </p>
              {asked.q !== undefined && (
                <p>
                  <Link to="/search" search={{ q: asked.q, asOf: asked.asOf, profile: asked.profile, story }}>
                    Look for these words in all reports
                  </Link>
                </p>
              )}
            </Empty>
          ) : (
            <>
              {first.inAll.several > 0 && (
                <section aria-label="Rendered by several reports">
                  <h2 className="section-head">
                    Rendered by several reports <bdi className="dim">{first.inAll.several}</bdi>
                  </h2>
                  <p className="dim small">Underlined words differ from the first rendering.</p>
                  <Cards {...{ story, seen, asked }} cards={several.data!.pages.flatMap(({ items }) => items)} />
                  <More of={several}>Show more</More>
                </section>
              )}
              {first.inAll.single > 0 && (
                <Single
                  key={isFiltered ? 'filtered' : 'all'}
                  {...{ story, seen, asked }}
                  count={first.inAll.single}
                  isOpen={isFiltered || first.inAll.several === 0}
                />
              )}
              <Tables {...{ story, seen }} names={['utterances', 'parties']} />
            </>
          )}
        </div>
        <WhoIsWho {...{ story, seen, asked }} />
      </div>
    </div>
  )
}

const summary = ({ inAll: { several, single } }: QuotationsView): string =>
  `${several === 1 ? '1 utterance' : `${several} utterances`} rendered by several reports · ${single} in one report alone`

/** Speech that several reports render, or one alone, page by page. */
const useSpeech = (story: string, { asOf, profile, speaker, q }: QuotationsAsked, part: 'several' | 'single') =>
  useInfiniteQuery({
    queryKey: ['story', story, 'utterances', part, asOf ?? null, profile ?? null, speaker ?? null, q ?? null],
    queryFn: ({ pageParam, signal }) =>
      get<QuotationsView>(
        `/stories/${encodeURIComponent(story)}/utterances`,
        { part, asOf, profile, speaker, q, cursor: pageParam, limit: 100 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

/** What one report alone has, which is asked for when it is opened. */
const Single = ({
  story,
  seen,
  asked,
  count,
  isOpen: isOpenAtFirst,
}: {
  readonly story: string
  readonly seen: Seen
  readonly asked: QuotationsAsked
  readonly count: number
  readonly isOpen: boolean
}) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <section aria-label="In one report alone" className="quotations-single">
      <h2 className="section-head">
        <Button className="quotations-toggle" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> In one report alone <bdi className="dim">{count}</bdi>
        </Button>
      </h2>
      {isOpen && <SingleCards {...{ story, seen, asked }} />}
    </section>
  )
}

const SingleCards = (given: { readonly story: string; readonly seen: Seen; readonly asked: QuotationsAsked }) => {
  const single = useSpeech(given.story, given.asked, 'single')
  if (single.data === undefined)
    return single.error === null ? (
      <Waiting rows={4} what="Speech in one report alone" />
    ) : (
      <Failed error={single.error} again={() => void single.refetch()} />
    )
  return (
    <>
      <Cards {...given} cards={single.data.pages.flatMap(({ items }) => items)} />
      <More of={single}>Show more</More>
    </>
  )
}

/** Who speaks, and which words. */
const Filters = ({
  story,
  asked,
  view,
}: {
  readonly story: string
  readonly asked: QuotationsAsked
  readonly view: QuotationsView
}) => {
  const navigate = useNavigate()
  const go = (more: Partial<QuotationsAsked>): void =>
    void navigate({
      to: '/stories/$story/utterances',
      params: { story },
      search: { ...asked, ...more },
      replace: true,
      resetScroll: false,
    })
  const [q, setQ] = useState(asked.q ?? '')
  useEffect(() => setQ(asked.q ?? ''), [asked.q])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed sets the clock
  useEffect(() => {
    if (q === (asked.q ?? '')) return
    const timer = setTimeout(() => go({ q: q === '' ? undefined : q }), 250)
    return () => clearTimeout(timer)
  }, [q])
  const isKnown = asked.speaker === undefined || view.speakers.some(({ name }) => name === asked.speaker)
  return (
    <search className="quotations-filters no-print">
      <label>
        <span className="unseen">Speaker</span>
        <select
          className="quotations-select"
          value={asked.speaker ?? ''}
          onChange={(event) => go({ speaker: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">Everybody</option>
          {!isKnown && <option value={asked.speaker}>{asked.speaker}</option>}
          {view.speakers.map(({ name, count }) => (
            <option key={name} value={name}>
              {name} · {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">Words that were said</span>
        <input
          className="quotations-words"
          type="search"
          placeholder="Words that were said"
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </label>
      {(asked.speaker !== undefined || asked.q !== undefined) && (
        <Link
          className="button button-plain"
          to="/stories/$story/utterances"
          params={{ story }}
          search={{ asOf: asked.asOf, profile: asked.profile }}
          resetScroll={false}
        >
          Everything
        </Link>
      )}
    </search>
  )
}
