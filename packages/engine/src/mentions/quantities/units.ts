import type { MoneyWords, QuantityKind, UnitWords } from '../../language/quantities.ts'
import type { Piece } from './pieces.ts'

/** The unit that follows a numeral: half-open range of pieces and what it means. */
export interface UnitRead {
  readonly first: number
  readonly last: number
  readonly unit: string
  readonly kind: QuantityKind
}

/** The currency sign before a numeral: index of its first piece. */
export interface CurrencyRead {
  readonly first: number
  readonly unit: string
}

export interface UnitReader {
  /**
   * @param at the piece after the numeral
   * @param bare whether the numeral is in digits, so that short units may follow it
   * @param value the number, which tells pounds of money from pounds of weight
   */
  readonly after: (pieces: readonly Piece[], at: number, bare: boolean, value: number) => UnitRead | null
  /** The currency that stands before the piece at which a numeral starts. */
  readonly before: (pieces: readonly Piece[], at: number) => CurrencyRead | null
  /** "$5 million", "$76 US": where an amount ends whose currency stands before it. A length after it is another quantity's. */
  readonly moneyEnd: (pieces: readonly Piece[], at: number, read: UnitRead | null) => number
  /** Adds "per hour", "a barrel" to a unit. */
  readonly rate: (pieces: readonly Piece[], read: UnitRead) => UnitRead
}

const LONGEST_PHRASE = 5
/** From here on "pounds" are money. */
const MONEY_FROM = 1e6

/** A reader of a language's units and currencies. */
export const unitReader = (units: UnitWords, money: MoneyWords): UnitReader => {
  const words = new Map(Object.entries(units.words))
  const short = new Map(Object.entries(units.short))
  const phrases = new Map(Object.entries(units.phrases))
  const touching = new Set(units.touching)
  const per = new Set(units.per)
  const perNouns = new Map(Object.entries(units.perNouns))
  const old = new Set(units.old)
  const before = new Map(Object.entries(money.before))
  const after = new Map(Object.entries(money.after))
  const nations = new Map(Object.entries(money.nations))

  const hyphenAt = (pieces: readonly Piece[], at: number): boolean => {
    const piece = pieces[at]
    return piece !== undefined && (piece.form === '-' || piece.form === '–') && !piece.spaced
  }

  const phraseAt = (pieces: readonly Piece[], at: number): UnitRead | null => {
    let joined = ''
    let found: UnitRead | null = null
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= pieces.length; length++) {
      joined += (length === 1 ? '' : ' ') + pieces[at + length - 1]!.norm
      const unit = phrases.get(joined)
      if (unit !== undefined) found = { first: at, last: at + length, ...unit }
    }
    return found
  }

  const wordAt = (pieces: readonly Piece[], at: number, bare: boolean): UnitRead | null => {
    const piece = pieces[at]
    if (piece === undefined) return null
    const word = words.get(piece.norm)
    if (word !== undefined) return { first: at, last: at + 1, ...word }
    if (!bare) return null
    const brief = short.get(piece.norm)
    if (brief === undefined) return null
    const single = piece.norm.length === 1
    if (single && piece.kind === 'word' && piece.spaced && !/^[CFWV]$/.test(piece.form)) return null
    if (piece.kind === 'mark' && (piece.spaced || pieces[at + 1]?.spaced === false)) return null
    // "5 in Gaza" is no inch
    if (piece.spaced && touching.has(piece.norm)) return null
    return { first: at, last: at + 1, ...brief }
  }

  const currencyAt = (pieces: readonly Piece[], at: number): UnitRead | null => {
    const piece = pieces[at]
    if (piece === undefined) return null
    const both = nations.get(`${piece.norm} ${pieces[at + 1]?.norm ?? ''}`)
    const nation = both ?? nations.get(piece.norm)
    const length = nation === undefined ? 0 : both === undefined ? 1 : 2
    const noun = pieces[at + length]
    if (noun === undefined) return null
    const unit = after.get(noun.norm)
    if (unit === undefined || (noun.norm.length === 1 && noun.spaced)) return null
    return {
      first: at,
      last: at + length + 1,
      unit: nation !== undefined && unit === 'dollar' ? nation : unit,
      kind: 'money',
    }
  }

  const aged = (pieces: readonly Piece[], read: UnitRead): UnitRead => {
    if (read.kind !== 'duration') return read
    const next = hyphenAt(pieces, read.last) ? read.last + 1 : read.last
    return old.has(pieces[next]?.norm ?? '') ? { ...read, last: next + 1, unit: units.yearOfAge, kind: 'age' } : read
  }

  const rate = (pieces: readonly Piece[], read: UnitRead): UnitRead => {
    const next = pieces[read.last]
    if (next === undefined || !per.has(next.norm) || read.kind === 'age') return read
    const noun = pieces[read.last + 1]
    const unit = perNouns.get(noun?.norm ?? '')
    if (unit === undefined) return read
    return { ...read, last: read.last + 2, unit: `${read.unit} per ${unit}` }
  }

  return {
    after: (pieces, at, bare, value) => {
      const from = hyphenAt(pieces, at) ? at + 1 : at
      const phrase = phraseAt(pieces, from)
      if (phrase !== null) return aged(pieces, phrase)
      const word = wordAt(pieces, from, bare)
      if (word !== null && !(word.unit === 'pound-mass' && value >= MONEY_FROM)) return aged(pieces, word)
      if (word !== null) return { ...word, unit: 'pound sterling', kind: 'money' }
      return currencyAt(pieces, from)
    },
    before: (pieces, at) => {
      const sign = pieces[at - 1]
      if (sign === undefined) return null
      const nation = pieces[at - 2]
      if (nation !== undefined && !sign.spaced) {
        const both = before.get(nation.form + sign.form)
        if (both !== undefined) return { first: at - 2, unit: both }
      }
      if (nation !== undefined && sign.kind === 'mark' && nation.end + 1 >= sign.start) {
        const both = before.get(nation.form + sign.form)
        if (both !== undefined) return { first: at - 2, unit: both }
      }
      const unit = before.get(sign.form)
      return unit === undefined ? null : { first: at - 1, unit }
    },
    moneyEnd: (pieces, at, read) => {
      if (read?.kind === 'money') return read.last
      return nations.get(pieces[at]?.norm ?? '') === 'dollar' && /^\p{Lu}+\.?/u.test(pieces[at]!.form) ? at + 1 : at
    },
    rate,
  }
}
