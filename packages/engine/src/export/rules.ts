import { decidedIn } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'

/** A reconciling rule in a sentence, for those who check the working. */
export interface Rule {
  readonly id: string
  readonly says: string
}

const rules: readonly Rule[] = [
  {
    id: 'R1',
    says: 'The wording of a number is kept beside the interval it means: "at least n" is open above, "dozens" is never a point, both ends of a range stay. A rounding of the same origin’s number restates it.',
  },
  { id: 'R2', says: 'What is counted is part of a figure: killed is not injured, and casualties are neither.' },
  {
    id: 'R3',
    says: 'Only figures of the same measure, people, place, period and kind of count stand in one tally. A new count overnight is no running total.',
  },
  {
    id: 'R4',
    says: 'The day a figure speaks of is neither the report’s nor the event’s. Where no report gives it, it is taken from the publication and marked.',
  },
  {
    id: 'R5',
    says: 'A later running total of the same origin supersedes the earlier one, which was not wrong. Other origins supersede nothing. A total that falls is put before a person.',
  },
  {
    id: 'R6',
    says: 'Denial, doubt, withdrawal and correction are acts with words of their own. What was withdrawn leaves the range, stays in the record, and so does all that rests on it. Withdrawn is not false.',
  },
  {
    id: 'R7',
    says: 'Origins are counted, not outlets: copies, chains of attribution, the same statement and the same speech are one. A repetition without a source adds none.',
  },
  {
    id: 'R8',
    says: 'Parts that share nobody add up to a floor, which is derived, called so, and never the best figure. A part larger than its whole is a contradiction.',
  },
  {
    id: 'R9',
    says: 'Low is the least lower bound and high the greatest upper bound of what stands. Best has the most independent origins; then itemised goes before round, later before earlier, lower before higher. Nothing is averaged. Where nothing stands, there is no best.',
  },
  {
    id: 'R10',
    says: 'A tally is conceded, corroborated by independent origins, of a single origin, contested, withdrawn or pending.',
  },
  {
    id: 'R11',
    says: 'A contradiction is raised only after time, people, place, rounding and translation were tried. Arithmetic that would explain it is offered, not asserted.',
  },
  { id: 'R12', says: 'Totals for a whole country never become single events.' },
  { id: 'R13', says: 'Navigation, related headlines and repeated captions make no claims.' },
  {
    id: 'R14',
    says: 'What people decide is locked: no later report and no later reading overwrites it, and where reports say otherwise the line says so. It carries its reason, and can be undone.',
  },
]

/** The rules that the working of a story names, in order. */
export const rulesUsed = (story: StoryRecord): readonly Rule[] => {
  const working = [
    ...story.tallies.flatMap(({ why, rule, readings }) => [rule, ...why, ...readings.map((reading) => reading.why)]),
    ...story.origins.flatMap(({ why }) => why),
    ...story.contradictions.map(({ rule }) => rule),
    ...story.derivations.flatMap(({ evidence }) => evidence.steps),
    ...story.incidents.flatMap(({ why }) => why),
    ...story.utterances.flatMap(({ why }) => why),
  ]
  const isDecided = decidedIn(story).size > 0
  return rulesNamed(isDecided ? [...working, 'R14'] : working)
}

/** The rules that some working names, in order. */
export const rulesNamed = (working: readonly string[]): readonly Rule[] => {
  const named = new Set(working.flatMap((step) => step.match(/\bR\d{1,2}\b/g) ?? []))
  return rules.filter(({ id }) => named.has(id))
}
