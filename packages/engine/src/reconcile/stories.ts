import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { idOf } from '../text/id.ts'
import { byPublication, type Story } from './story.ts'
import { type StoryGroup, type StoryIndex, storyIndex } from './story-index.ts'
import { storyLabel } from './story-label.ts'

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
  const index = storyIndex(language.stories)
  for (const reading of ordered) index.add(reading)
  index.settle()
  return {
    all: () =>
      index
        .groups()
        .map((group) => storyOf(group, ordered, index, label))
        .toSorted((a, b) => byPublication(a.readings[0]!, b.readings[0]!)),
    place: (reading) => {
      const { group, grownFrom } = index.place(reading)
      ordered.push(reading)
      return {
        story: storyOf(group, ordered, index, label),
        replaces: grownFrom.map((before) => storyId(before, ordered[inOrder(before, ordered)[0]!]!)),
      }
    },
  }
}

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
    why: readings.map(({ id }) => `${id}: the input says so`),
  }))
}

const storyOf = (group: StoryGroup, ordered: readonly Reading[], index: StoryIndex, label: Label): Story => {
  const members = inOrder(group, ordered)
  const readings = members.map((at) => ordered[at]!)
  const among = new Set(group.members)
  return {
    id: storyId(group, ordered[members[0]!]!),
    label: label(readings),
    readings,
    why: members.map((at) => step(at, among, ordered, index)),
  }
}

const inOrder = ({ members }: StoryGroup, ordered: readonly Reading[]): number[] =>
  members.toSorted((a, b) => byPublication(ordered[a]!, ordered[b]!))

const storyId = ({ story }: StoryGroup, first: Reading): string => story ?? idOf('c', first.hash)

/** What ties a report to its story, for people. */
const step = (at: number, among: ReadonlySet<number>, ordered: readonly Reading[], index: StoryIndex): string => {
  const { id, story } = ordered[at]!
  if (story !== null) return `${id}: the input says so`
  if (among.size === 1) return `${id}: no other report is alike enough`
  const tie = index.tie(at, among)
  if (tie === null) return `${id}: by the words of the story as a whole`
  const apart = tie.days === null ? 'undated' : tie.days === 0 ? 'the same day' : `${tie.days} days apart`
  const words = tie.words.length === 0 ? 'common words only' : tie.words.join(', ')
  return `${id}: nearest to ${ordered[tie.to]!.id} (${words}; likeness ${tie.likeness.toFixed(2)}, ${apart})`
}
