import { type Explanation, quotedText, type Reading } from '@stemma/engine'
import { contextOf } from './claims.ts'
import { put } from './line.ts'
import { placeOf } from './reading.ts'
import { type Piece, piece, type Terminal, visible } from './terminal.ts'

/** More words, or other lines, than these are more than anybody reads; the JSON has them all. */
const most = 24

/** The working behind a line of a record, for people. */
export const printedExplanation = (
  explanation: Explanation,
  readings: ReadonlyMap<string, Reading>,
  terminal: Terminal,
): string => {
  const { kind, id, says, rule, facts, steps, rejected, words, lines } = explanation
  const rows = (name: string, all: readonly (readonly Piece[])[]): string[] => [
    ...all.slice(0, most).map((pieces, at) => put((at === 0 ? name : '').padEnd(12), pieces, terminal)),
    ...(all.length > most ? [put(' '.repeat(12), [piece(`and ${all.length - most} more`, 'quiet')], terminal)] : []),
  ]
  return [
    put('', [piece(visible(says), 'heading')], terminal),
    put('', [piece(`${kind} · ${visible(id)}`, 'quiet')], terminal),
    '',
    ...(rule === null ? [] : [put('rule'.padEnd(12), [piece(visible(rule), 'value')], terminal)]),
    ...facts.map(([name, value]) => put(`${visible(name)} `.padEnd(12), [piece(visible(value))], terminal)),
    ...rows(
      'steps',
      steps.map((step, at) => [piece(`${at + 1}. ${visible(step)}`)]),
    ),
    ...rows(
      'rejected',
      rejected.map((tried) => [piece(visible(tried))]),
    ),
    ...rows(
      'words',
      words.map((each) => wordsIn(each, readings)),
    ),
    ...rows(
      'see',
      lines.map((line) => [
        piece(`${line.kind} `, 'label'),
        piece(visible(line.says)),
        piece(` ${visible(line.id)}`, 'quiet'),
      ]),
    ),
    '',
  ].join('\n')
}

/** Words in their sentence, with the outlet, the line and the id of the claim. */
const wordsIn = (
  { claim, report, exact, as }: Explanation['words'][number],
  readings: ReadonlyMap<string, Reading>,
): Piece[] => {
  const reading = readings.get(report)
  const found = reading?.claims.find(({ id }) => id === claim)
  const role = as === null ? [] : [piece(`${visible(as)}: `, 'label')]
  if (reading === undefined || found === undefined) return [...role, piece(visible(quotedText(exact)))]
  const place = `${reading.outlet ?? reading.title ?? reading.id}, ${placeOf(reading, found.span[0])}`
  return [...role, ...contextOf(reading.text, [found.span]), piece(` · ${visible(place)} · ${visible(claim)}`, 'quiet')]
}
