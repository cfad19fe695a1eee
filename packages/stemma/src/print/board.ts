import {
  bestText,
  boardOf,
  chainText,
  dayText,
  fallenMark,
  floorText,
  gradeShapes,
  hasWhy,
  many,
  outletNames,
  type RecordTally,
  type RecordTallyReading,
  rangeText,
  type StoryIndex,
  type StoryRecord,
  someOf,
  sparkline,
  stateShapes,
  withDays,
} from '@stemma/engine'
import { decidedRows } from './decided.ts'
import { type Printing, put, row } from './line.ts'
import { columns, laidOut, type Piece, piece, visible } from './terminal.ts'

/** The board: for each tally the figure that stands, how it got there, and the sentence to print; small ones in a line. */
export const printedBoard = (story: StoryRecord, index: StoryIndex, printing: Printing): string => {
  const { main, minor } = boardOf(story, index)
  const { tallies } = story
  const hasFallen = tallies.some((tally) => sparkline(tally).includes(fallenMark))
  const isInferred = tallies.some(({ readings }) => readings.some((each) => each.asOf !== null && each.asOfInferred))
  const legend = [
    ...(hasFallen ? [`${fallenMark} the block before it was withdrawn or denied`] : []),
    ...(isInferred ? ['* the day is taken from the publication'] : []),
  ]
  return [
    ...main.map((tally) => printedTally(tally, index, printing)),
    ...(minor.length === 0
      ? []
      : [
          [
            put('', [piece(`also counted · ${minor.length}`, 'heading')], printing),
            ...minor.map((tally) =>
              row('  ', [piece(visible(tally.sentence), 'value')], printing.short(tally.id), printing),
            ),
          ].join('\n'),
        ]),
    ...(legend.length === 0 ? [] : [put('  ', [piece(legend.join(' · '), 'quiet')], printing)]),
  ].join('\n\n')
}

/** Columns from which figures stand below each other. */
const wideEnough = 84

/** Below the amount. */
const amountAt = ' '.repeat(31)

const printedTally = (tally: RecordTally, index: StoryIndex, printing: Printing): string => {
  const whole = tally.partOf === null ? undefined : index.tallies.get(tally.partOf)
  return [
    row(
      '',
      [
        piece(visible(tally.label), 'heading'),
        ...(whole === undefined ? [] : [piece(` · part of ${visible(whole.label)}`, 'quiet')]),
        ...(tally.accumulation === 'flow' ? [piece(' · a new count, not a total')] : []),
      ],
      printing.short(tally.id),
      printing,
    ),
    standingLine(tally, index, printing),
    ...tally.readings.map((reading) => printedReading(reading, index, printing)),
    put('  copy   ', [piece(visible(tally.sentence), 'value')], printing),
    ...tally.review.map((look) => put('  check  ', [piece(visible(withDays(look)), 'warning')], printing)),
    ...decidedRows(tally.id, '  ', index, printing),
  ].join('\n')
}

/** Figure, range, sparkline, origins and grade, in columns where they fit. */
const standingLine = (tally: RecordTally, index: StoryIndex, printing: Printing): string => {
  const best = bestText(tally)
  const grade = gradeShapes[tally.grade]
  const range = rangeText(tally)
  const floor = floorText(tally, index)
  const cells: readonly (readonly [text: string, width: number, look: Piece['look']])[] = [
    [visible(best ?? 'no standing figure'), 19, best === null ? 'plain' : 'value'],
    [range === null ? '–' : `${range}`, 13, 'plain'],
    [sparkline(tally), 9, 'label'],
    [`${many(tally.origins, 'origin')} · ${many(tally.outlets, 'outlet')}`, 23, 'plain'],
    [
      `${grade.mark} ${grade.word}`,
      0,
      tally.grade === 'withdrawn' || tally.grade === 'contested' ? 'warning' : 'plain',
    ],
  ]
  const isWide = printing.width >= wideEnough && cells.every(([text, width]) => width === 0 || columns(text) < width)
  const shown = cells.filter(([text]) => text !== '')
  const line = isWide
    ? `  ${cells
        .map(
          ([text, width, look]) =>
            laidOut(piece(''), [piece(text, look)], printing) + ' '.repeat(Math.max(0, width - columns(text))),
        )
        .join('')}`
    : put(
        '  ',
        shown.flatMap(([text, , look], at) => [...(at === 0 ? [] : [piece(' · ', 'quiet')]), piece(text, look)]),
        printing,
      )
  return floor === null ? line : `${line}\n${put('  ', [piece(visible(floor))], printing)}`
}

const printedReading = (reading: RecordTallyReading, index: StoryIndex, printing: Printing): string => {
  const { mark, word } = stateShapes[reading.state]
  const isFallen = reading.state === 'withdrawn' || reading.state === 'denied' || reading.state === 'rejected'
  const isWide = printing.width >= wideEnough
  const day = reading.asOf === null ? 'no day' : `${dayText(reading.asOf)}${reading.asOfInferred ? '*' : ''}`
  const amount = visible(reading.worded)
  const outlets = someOf(outletNames(reading.reports, index).map(visible), 3)
  const names = [...chainText(reading, index).map(visible), outlets]
  const chain = names.flatMap((name, at) => [...(at === 0 ? [] : [piece(' ← ', 'quiet')]), piece(name)])
  const start = isWide ? `    ${mark} ${word.padEnd(11)} ${day.padEnd(12)} ${amount.padEnd(15)} ` : `    ${mark} `
  const line = isWide
    ? laidOut(piece(start, isFallen ? 'warning' : 'plain'), chain, printing)
    : put(
        start,
        [piece(`${word} ${day} `), piece(amount, isFallen ? 'warning' : 'value'), piece('  '), ...chain],
        printing,
      )
  return hasWhy(reading)
    ? `${line}\n${put(isWide ? amountAt : '      ', [piece(visible(withDays(reading.why)), 'quiet')], printing)}`
    : line
}
