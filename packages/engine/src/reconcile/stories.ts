import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { idOf } from '../text/id.ts'
import { type Held, tieOf } from './neighbours.ts'
import { termReader } from './report-terms.ts'
import { byPublication, type Story } from './story.ts'
import { type StoryGroup, type StoryGrouping, storyGrouping } from './story-grouping.ts'
import { storyLabel } from './story-label.ts'
import { scaleOf } from './story-likeness.ts'

/** The stories of reports that go on coming in. */
export interface Stories {
  /** The stories as they stand, in the order of their first reports. */
  readonly all: () => Story[]
  /** Adds a report to the stories as they stand, at the cost of its neighbours and of the story it joins. */
  readonly place: (reading: Reading) => Placed
}

/** Where a report came to stand. */
export interface Placed {
  /** The story it joined or began, itself included. */
  readonly story: Story
  /** The ids that its other reports' stories had before: none, one, or several that it brings together. */
  readonly replaces: readonly string[]
}

/**
 * Which reports are about one crisis. A story given in the input wins: its reports stay together and apart from other given
 * stories, and reports without one may join it. Never compares all pairs: reports meet over the words that are rare in both,
 * the latest first, and are one story where the mean likeness of their words, weighed by the days between them, says so.
 *
 * @returns stories in the order of their first reports; the order of readings changes nothing
 */
export const storiesOf = (readings: readonly Reading[], language: Language): Story[] =>
  readings.every(({ story }) => story !== null)
    ? given(readings.toSorted(byPublication), storyLabel(language))
    : storiesFrom(readings, language).all()

/** The stories of some reports, as `storiesOf` has them, ready to be joined by others. */
export const storiesFrom = (readings: readonly Reading[], language: Language): Stories => {
  const ordered = readings.toSorted(byPublication)
  const label = storyLabel(language)
  const termsOf = termReader(language.stories)
  const index = storyGrouping()
  for (const reading of ordered) index.add({ terms: termsOf(reading), story: reading.story })
  index.settle()
  return {
    all: () =>
      index
        .groups()
        .map((group) => storyOf(group, ordered, index, label))
        .toSorted((a, b) => byPublication(a.readings[0]!, b.readings[0]!)),
    place: (reading) => {
      const { group, grownFrom } = index.place({ terms: termsOf(reading), story: reading.story })
      ordered.push(reading)
      return {
        story: storyOf(group, ordered, index, label),
        replaces: grownFrom.map(({ story, members }) => storyId(story, ordered[inOrder(members, ordered)[0]!]!)),
      }
    },
  }
}

/**
 * Id of a story: what the input calls it, else from its first report in the order of publication, so that it stays the same
 * when later reports join.
 */
export const storyId = (given: string | null, { hash, id }: Pick<Reading, 'hash' | 'id'>): string =>
  given ?? idOf('c', hash, id)

/** A report of a story, by what it was placed by. */
export interface Fellow {
  readonly number: number
  /** Of the report, or of the latest of its versions. */
  readonly id: string
  readonly held: Held
}

/**
 * What ties each report to its story, for people: a step each.
 *
 * @param fellows the reports of the story, in the order of publication
 */
export const storySteps = (fellows: readonly Fellow[]): readonly string[] => {
  const tied = new Map(
    fellows.map(({ number, id, held }, at) => [number, { id, held, scale: scaleOf(held.likeness), at }]),
  )
  return fellows.map(({ number, id, held }) => {
    if (held.story !== null) return `${id}: ${saidSo}`
    if (fellows.length === 1) return `${id}: no other report is alike enough`
    const tie = tieOf(tied.get(number)!, tied)
    if (tie === null) return `${id}: by the words of the story as a whole`
    const apart = tie.days === null ? 'undated' : tie.days === 0 ? 'the same day' : `${tie.days} days apart`
    const words = tie.words.length === 0 ? 'common words only' : tie.words.join(', ')
    return `${id}: nearest to ${tied.get(tie.to)!.id} (${words}; likeness ${tie.likeness.toFixed(2)}, ${apart})`
  })
}

const saidSo = 'the input says so'

type Label = ReturnType<typeof storyLabel>

const given = (ordered: readonly Reading[], label: Label): Story[] => {
  const groups = new Map<string, Reading[]>()
  for (const reading of ordered) {
    const among = groups.get(reading.story!)
    if (among === undefined) groups.set(reading.story!, [reading])
    else among.push(reading)
  }
  return [...groups].map(([story, readings]) => ({
    id: story,
    label: label(readings),
    readings,
    why: readings.map(({ id }) => `${id}: ${saidSo}`),
  }))
}

const storyOf = (group: StoryGroup, ordered: readonly Reading[], index: StoryGrouping, label: Label): Story => {
  const members = inOrder(group.members, ordered)
  const readings = members.map((at) => ordered[at]!)
  return {
    id: storyId(group.story, readings[0]!),
    label: label(readings),
    readings,
    why: storySteps(members.map((at) => ({ number: at, id: ordered[at]!.id, held: index.held(at) }))),
  }
}

const inOrder = (members: readonly number[], ordered: readonly Reading[]): number[] =>
  members.toSorted((a, b) => byPublication(ordered[a]!, ordered[b]!))
