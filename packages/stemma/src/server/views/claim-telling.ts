import {
  claimTold,
  gradeShapes,
  type RecordClaim,
  type StoryIndex,
  stateShapes,
  type ToldFrom,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { Shape } from '../schemas/board.ts'
import type { ClaimSpan, TextClaim } from '../schemas/report-text.ts'

/** A claim in a line, as the terminal tells it: "detained 7,939 persons · as of 10 Jan 2022". */
export const claimSays = (claim: RecordClaim, told: ToldFrom): string =>
  withDays(
    claimTold(claim, told)
      .map(({ text }) => text)
      .join(''),
  )

/** The words that a claim rests on, each with what it is; of all hops of its attribution those that stand in the text. */
export const spansOf = (claim: RecordClaim): readonly Frozen<ClaimSpan>[] => {
  const at = (kind: ClaimSpan['kind'], says: string, span: readonly [number, number] | null): Frozen<ClaimSpan>[] =>
    span === null || span[1] <= span[0] ? [] : [{ start: span[0], end: span[1], kind, says }]
  const own = (() => {
    switch (claim.kind) {
      case 'figure':
        return at('number', 'the number', claim.number)
      case 'event':
        return at('trigger', 'the word that tells it', claim.trigger)
      case 'quotation':
        return [
          ...claim.content.flatMap((span, place) =>
            at('content', claim.content.length === 1 ? 'what is said' : `what is said, part ${place + 1}`, span),
          ),
          ...(claim.speaker === null ? [] : at('speaker', `who speaks: ${claim.speaker.name}`, claim.speaker.span)),
          ...at('cue', 'the word for saying it', claim.cue),
        ]
      case 'standing':
        return []
    }
  })()
  const said = claim.attribution.flatMap(({ name, span, cue }) => [
    ...at('said by', `said by ${name}`, span),
    ...at('cue', `the word that attributes it to ${name}`, cue),
  ])
  const all = [...at('claim', 'the claim', claim.span), ...own, ...said]
  return [...new Map(all.map((each) => [`${each.start} ${each.end}`, each])).values()].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

/** The line of the record that a claim is in: of a figure its tally, of words their utterance, of an event its incident. */
export const lineOfClaim = (claim: RecordClaim, index: StoryIndex): Frozen<TextClaim['line']> => {
  if (claim.kind !== 'standing') return linesIn(index).get(claim.id)?.line ?? null
  const about = claim.of.map((id) => linesIn(index).get(id)?.line).find((line) => line !== undefined)
  return about ?? null
}

/** How a claim stands in its line; null for what is in none, or has no state there. */
export const stateOfClaim = ({ id }: Pick<RecordClaim, 'id'>, index: StoryIndex): Frozen<Shape> | null =>
  linesIn(index).get(id)?.state ?? null

interface Held {
  readonly line: NonNullable<Frozen<TextClaim['line']>>
  readonly state: Frozen<Shape> | null
}

const held = new WeakMap<StoryIndex, ReadonlyMap<string, Held>>()

/** The line that holds each claim, and how it stands there. */
const linesIn = (index: StoryIndex): ReadonlyMap<string, Held> => {
  const known = held.get(index)
  if (known !== undefined) return known
  const made = new Map<string, Held>()
  for (const { id, type, target, claims } of index.incidents.values())
    for (const claim of claims)
      made.set(claim, {
        line: { kind: 'incident', id, says: [type, target].filter(Boolean).join(' of ') },
        state: null,
      })
  for (const { id, speaker, renderings } of index.utterances.values())
    for (const { claim, relation } of renderings)
      made.set(claim, {
        line: { kind: 'utterance', id, says: speaker ?? 'nobody named' },
        state: { key: relation, mark: '“', word: relation },
      })
  for (const { id, label, readings } of index.tallies.values())
    for (const { claims, state } of readings)
      for (const claim of claims)
        made.set(claim, { line: { kind: 'tally', id, says: label }, state: { key: state, ...stateShapes[state] } })
  held.set(index, made)
  return made
}

/** A grade as a shape. */
export const gradeShape = (grade: keyof typeof gradeShapes): Frozen<Shape> => ({ key: grade, ...gradeShapes[grade] })
