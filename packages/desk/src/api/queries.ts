import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  BoardView,
  CasebookHead,
  ClaimPlace,
  ClaimView,
  Decidable,
  ListedStory,
  ReportText,
  StoryHead,
  TallyView,
} from 'stemma/api'
import { get, type Query } from './client.ts'

/** What every screen of a story is asked with: the day it is looked at from, and the rules' profile. */
export interface Seen {
  readonly asOf?: string | undefined
  readonly profile?: string | undefined
}

/** A page of a list. */
export interface Listed<Item> {
  readonly items: readonly Item[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export const casebookQuery = queryOptions({
  queryKey: ['casebook'],
  queryFn: ({ signal }) => get<CasebookHead>('/casebook', {}, signal),
})

/** The first two stories: whether there is one alone. */
export const storiesQuery = queryOptions({
  queryKey: ['stories'],
  queryFn: ({ signal }) => get<Listed<ListedStory>>('/stories', { limit: 2 }, signal),
})

/**
 * A view of one story. Its key begins with the story, so that a new revision makes all of them stale at once; while it is
 * asked for anew, as the as-of day moves, what was there stays.
 *
 * @param path below the story: `board`, `tallies/t-1`; empty for its head
 */
export const viewQuery = <View>(story: string, path: string, seen: Seen, more: Query = {}) =>
  queryOptions({
    queryKey: ['story', story, path, seen.asOf ?? null, seen.profile ?? null, more],
    queryFn: ({ signal }) =>
      get<View>(
        `/stories/${encodeURIComponent(story)}${path === '' ? '' : `/${path}`}`,
        { asOf: seen.asOf, profile: seen.profile, ...more },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

export const headQuery = (story: string, seen: Seen) => viewQuery<StoryHead>(story, '', seen)

export const boardQuery = (story: string, seen: Seen) => viewQuery<BoardView>(story, 'board', seen)

export const tallyQuery = (story: string, tally: string, seen: Seen) =>
  viewQuery<TallyView>(story, `tallies/${encodeURIComponent(tally)}`, seen)

/** @param beside a claim or a report that it is compared with */
export const claimQuery = (story: string, claim: string, seen: Seen, beside: string | undefined) =>
  viewQuery<ClaimView>(story, `claims/${encodeURIComponent(claim)}`, seen, { beside })

/** Where a claim stands, whatever its story and its line are called by now. */
export const claimPlaceQuery = (claim: string, seen: Seen) =>
  queryOptions({
    queryKey: ['claim', claim, seen.asOf ?? null, seen.profile ?? null],
    queryFn: ({ signal }) =>
      get<ClaimPlace>(`/claims/${encodeURIComponent(claim)}`, { asOf: seen.asOf, profile: seen.profile }, signal),
    staleTime: 0,
  })

/** @param from where in its text to begin; as much is given from there as may be */
export const reportTextQuery = (story: string, report: string, seen: Seen, from = 0) =>
  viewQuery<ReportText>(story, `reports/${encodeURIComponent(report)}/text`, seen, from === 0 ? {} : { from })

/** What a person may decide of a claim or a line, as it is now. */
export const decidableQuery = (story: string, line: string) =>
  viewQuery<Decidable>(story, `lines/${encodeURIComponent(line)}/decidable`, {})
