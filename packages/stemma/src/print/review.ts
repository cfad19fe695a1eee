import {
  bestText,
  dayText,
  gradeShapes,
  type RecordClaim,
  type ReviewItem,
  rangeText,
  reportName,
  type StoryIndex,
  stateShapes,
  storyIndex,
  withDays,
  wordsMarked,
} from '@stemma/engine'
import { questionNames, reviewKeys } from '../review/keys.ts'
import type { Choice, Scene } from '../review/scene.ts'
import { chainOf, contextOf, summaryOf } from './claims.ts'
import { put, row, widest } from './line.ts'
import { placeOf } from './reading.ts'
import { columns, type Piece, piece, type Terminal, visible } from './terminal.ts'

/** A question for a person, as lines of a terminal: what is asked, the words that decide it, the line, and what would change. */
export const printedScene = (scene: Scene, terminal: Terminal): readonly string[] => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  const { item, story, claims, would, number, of } = scene
  const index = storyIndex(story.record)
  const label = visible(story.record.label)
  const left = `${number} of ${of} · ${questionNames[item.question]}`
  const room = printing.width - columns(left) - 3
  const title = columns(label) > room ? `${label.slice(0, Math.max(0, room - 1))}…` : label
  return [
    put('', [piece('━'.repeat(printing.width), 'quiet')], printing),
    row('', [piece(left, 'label')], title, printing),
    put('', [piece(visible(withDays(item.asks)), 'heading')], printing),
    '',
    ...claims.flatMap((claim, at) => [...printedWords(claim, at, scene, index, printing), '']),
    ...printedLine(scene, index, printing),
    ...(would.length === 0
      ? [
          put(
            would.length === 0 && claims.length > 0 ? `without ${scene.chosen + 1} ` : '',
            [piece('no figure would change')],
            printing,
          ),
        ]
      : would
          .slice(0, mostEffects)
          .map((says, at) =>
            put(at === 0 ? `without ${scene.chosen + 1} ` : ' '.repeat(10), [piece(visible(withDays(says)))], printing),
          )),
    ...(would.length > mostEffects
      ? [put(' '.repeat(10), [piece(`and ${would.length - mostEffects} more`, 'quiet')], printing)]
      : []),
  ].flatMap((block) => block.split('\n'))
}

/** More of what would change than this is counted. */
const mostEffects = 4

/** Words in their sentence, where they stand, what was read in them, and what was decided of them. */
const printedWords = (
  claim: RecordClaim,
  at: number,
  { chosen, readings }: Scene,
  index: StoryIndex,
  printing: Terminal,
): string[] => {
  const report = index.claims.get(claim.id)?.report
  const reading = report === undefined ? undefined : readings.get(report.id)
  const mark = `${at === chosen ? '▸' : ' '} ${at + 1} `
  const read = reading?.claims.find(({ id }) => id === claim.id)
  const name = report === undefined ? '' : visible(reportName(report, index))
  const place = reading === undefined ? '' : ` · ${placeOf(reading, claim.span[0])}`
  const where = `${name}${place}${report === undefined ? '' : ` · ${dayText(report.published)}`}`
  const state = index.readings.get(claim.id)?.state
  const margin = ' '.repeat(columns(mark))
  const facts: Piece[] =
    reading === undefined || read === undefined
      ? []
      : [
          ...summaryOf(claim as typeof read, reading),
          ...(state === undefined || state === 'standing'
            ? []
            : [piece(` · ${stateShapes[state].mark} ${stateShapes[state].word}`, 'warning')]),
          piece(' · ', 'quiet'),
          ...chainOf(read, { ...reading, outlet: name }),
        ]
  return [
    row(mark, [piece(where, at === chosen ? 'value' : 'plain')], visible(claim.id.slice(0, 10)), printing),
    put(
      margin,
      reading === undefined || read === undefined
        ? [piece(`“${visible(claim.exact)}”`)]
        : contextOf(reading.text, wordsMarked(read)),
      printing,
    ),
    ...(facts.length === 0 ? [] : [put(margin, facts, printing)]),
    ...claim.decided.map((decided) => put(margin, markPieces(decided), printing)),
  ]
}

type Mark = RecordClaim['decided'][number]

const markPieces = ({ seq, actor, says, reason, overruledBy }: Mark): Piece[] => [
  piece(`⚑ ${visible(says)}`, 'marked'),
  piece(` · ${visible(actor)}${reason === null ? '' : `: ${visible(reason)}`} · entry ${seq}`, 'quiet'),
  ...(overruledBy === null ? [] : [piece(` · overruled by entry ${overruledBy}`, 'quiet')]),
]

/** The line that the question bears on, as it stands. */
const printedLine = ({ item, story }: Scene, index: StoryIndex, printing: Terminal): string[] => {
  const { record } = story
  const tally = index.tallies.get(item.line.id)
  const contradiction = record.contradictions.find(({ id }) => id === item.line.id)
  const tallies =
    tally === undefined ? (contradiction?.about ?? []).flatMap((id) => index.tallies.get(id) ?? []) : [tally]
  const decided = [
    ...(record.tallies.find(({ id }) => id === item.line.id)?.decided ?? []),
    ...(contradiction?.decided ?? []),
    ...(record.utterances.find(({ id }) => id === item.line.id)?.decided ?? []),
  ]
  const lines = tallies.map((each, at) => {
    const range = rangeText(each)
    const shape = gradeShapes[each.grade]
    const stands = bestText(each) ?? (range === null ? 'no standing figure' : `${range}, none is best`)
    return row(
      at === 0 ? 'line      ' : ' '.repeat(10),
      [piece(`${visible(each.label)}: `), piece(visible(stands), 'value'), piece(` · ${shape.mark} ${shape.word}`)],
      visible(each.id.slice(0, 10)),
      printing,
    )
  })
  return [...lines, ...decided.map((mark) => put(' '.repeat(10), markPieces(mark), printing))]
}

/** What came of the last key, and the keys that are used most. */
export const printedKeys = ({ tidings, help }: Scene, terminal: Terminal): readonly string[] => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  const told =
    tidings === null
      ? []
      : [
          put(
            tidings.kind === 'done' ? '✓ ' : tidings.kind === 'refused' ? '! ' : '· ',
            [piece(visible(tidings.says), tidings.kind === 'refused' ? 'warning' : 'value')],
            printing,
          ),
        ]
  const pairs = reviewKeys.filter(({ key, short }) => (help ? key === '?' || key === 'q' : short !== null))
  const listed = put(
    '',
    pairs.flatMap(({ key, short }, at) => [
      ...(at === 0 ? [] : [piece(' · ', 'quiet')]),
      piece(key, 'label'),
      // A key and its word are never parted by the end of a line.
      piece(`\u00A0${help && key === '?' ? 'back' : short}`),
    ]),
    printing,
  )
  return [...told, listed].flatMap((block) => block.split('\n'))
}

/** Every key, and what it does. */
export const printedHelp = (terminal: Terminal): readonly string[] =>
  reviewKeys.flatMap(({ key, says }) => put(`${key.padEnd(5)} `, [piece(says)], terminal).split('\n'))

/** Answers to choose from, a line each. */
export const printedChoices = (asks: string, choices: readonly Choice[], terminal: Terminal): readonly string[] => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  return [
    put('', [piece(visible(asks), 'heading')], printing),
    ...choices.map(({ key, says }) => put(`  ${key} `, [piece(visible(says))], printing)),
  ].flatMap((block) => block.split('\n'))
}

/** Questions as a list: what is asked, of which line, and what would change. */
export const printedQueue = (
  asked: readonly (ReviewItem & { readonly label: string })[],
  terminal: Terminal,
): string => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  if (asked.length === 0) return 'there is nothing that a person should look at\n'
  return asked
    .map(({ question, asks, line, would, label }, at) =>
      [
        row(
          `${String(at + 1).padStart(3)} `,
          [piece(visible(withDays(asks)), 'value')],
          visible(line.id.slice(0, 10)),
          printing,
        ),
        put('    ', [piece(`${questionNames[question]} · ${visible(label)}`, 'quiet')], printing),
        ...would.slice(0, 2).map((says) => put('    ', [piece(visible(withDays(says)))], printing)),
        '',
      ].join('\n'),
    )
    .join('\n')
}
