import type { Measure } from './figures.ts'

/**
 * The sentences that tell what changed in a record, as patterns: `{what}` is what is counted, `{before}` and `{after}` the
 * numbers, `{count}` one number, `{who}` a source, other slots as named. Order and grammar stand in
 * `record/change-sentence.ts`.
 */
export interface ChangeWords {
  /** What a measure counts; `{noun}` is who or what, `{place}` where. Null where the label of the tally is said instead, by `count`. */
  readonly what: Readonly<Record<Measure, string | null>>
  /** What is counted, by its label. */
  readonly count: string
  readonly rose: string
  readonly fell: string
  readonly stands: string
  /** A range is given, of which no number is best. */
  readonly given: string
  /** No number stands any more. */
  readonly none: string
  /** A range stands, but no number is best any more. */
  readonly noBest: string
  readonly range: string
  readonly floor: string
  readonly floorFirst: string
  readonly floorGone: string
  readonly withdrawn: string
  readonly denied: string
  readonly deniedBy: string
  readonly corrected: string
  readonly reinstated: string
  /** By a person who looked. */
  readonly rejected: string
  /** That it was so holds no more, though no report says so: a person took a decision back. */
  readonly undone: Readonly<Record<'rejected' | 'withdrawn' | 'denied', string>>
  readonly origin: string
  readonly unnamedOrigin: string
  readonly grade: string
  readonly grades: Readonly<
    Record<'conceded' | 'corroborated' | 'single-origin' | 'contested' | 'withdrawn' | 'pending', string>
  >
  /** `{says}` is what cannot all hold. */
  readonly opened: string
  readonly closed: string
  /** `{sentence}` is the tally's own. */
  readonly counted: string
  readonly uncounted: string
  /** `{what}` is the happening, `{date}` its day. */
  readonly happened: string
  readonly dated: string
  /** A kind of happening with whom it befell. */
  readonly of: string
  readonly by: string
  /** `{label}` is the story's name, `{count}` how many reports it has. */
  readonly story: string
  readonly report: { readonly one: string; readonly many: string }
}
