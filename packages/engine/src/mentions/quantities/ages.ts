import type { Token } from '../../syntax/tokens.ts'
import type { Numeral } from './numerals.ts'
import type { Piece } from './pieces.ts'
import type { UnitRead } from './units.ts'

/** Words beside which a number is an age. */
export interface AgeWords {
  readonly aged: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly of: string
}

/** "aged 54", "Maddon, 66, said": a number alone between commas after a name. */
export const isAge = (
  pieces: readonly Piece[],
  numeral: Numeral,
  unit: UnitRead | null,
  { aged, persons, of }: AgeWords,
  and: ReadonlySet<string>,
  tokens: readonly Token[],
): boolean => {
  const joins = ({ form, norm }: Piece): boolean => form === ',' || and.has(norm)
  if (unit !== null || numeral.high > 120) return false
  const before = pieces[numeral.first - 1]
  if (before === undefined) return false
  if (aged.has(before.norm)) return true
  // "a girl of 12"
  const whose = pieces[numeral.first - 2]
  const told = pieces[numeral.last]
  if (
    before.norm === of &&
    whose !== undefined &&
    persons.has(tokens[whose.token]!.lemma.toLowerCase()) &&
    tokens[whose.token]!.xpos === 'NN' &&
    (told === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[told.token]!.upos))
  )
    return true
  // "ages 25, 26, and [33]"
  if (numeral.form === 'digits' && joins(before)) {
    let at = numeral.first - 1
    while (at > 0 && numeral.first - at < AGES && (pieces[at]!.kind === 'digits' || joins(pieces[at]!))) at--
    if (aged.has(pieces[at]!.norm)) return true
  }
  const after = pieces[numeral.last]
  const name = pieces[numeral.first - 2]
  return (
    numeral.form === 'digits' &&
    numeral.last - numeral.first === 1 &&
    before.form === ',' &&
    name !== undefined &&
    (tokens[name.token]!.upos === 'PROPN' || tokens[name.token]!.xpos === 'NN') &&
    (after === undefined || /^[,.;)]$/.test(after.form))
  )
}

/** How many words a list of ages may have before its last. */
const AGES = 16
