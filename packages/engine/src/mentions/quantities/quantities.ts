import type { Language } from '../../language/language.ts'
import type { Bound, NumberWords, QuantityKind, Reason } from '../../language/quantities.ts'
import type { Annotator } from '../../report/layers.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'
import type { Span } from '../../text/span.ts'
import { type AgeWords, isAge } from './ages.ts'
import { type BareNumber, bareDigits } from './bare-digits.ts'
import { boundReader, interval } from './bounds.ts'
import { type CountedPhrase, countedFrom } from './counted.ts'
import { labelReader } from './labels.ts'
import { type Numeral, numeralReader } from './numerals.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { rangeReader } from './ranges.ts'
import { type UnitRead, unitReader } from './units.ts'

export type { Bound }

/** An amount in the text: number, bound and what is counted. Also one that is no count, with the reason. */
export interface Quantity extends Span {
  /** The number words alone: "7,939", "two dozen". */
  readonly number: Span
  /** Bound words, where there are any: "at least", "nearly". */
  readonly qualifier: Span | null
  /** The counted noun phrase without the number: "people", "Russian troops"; null where the noun is left out. */
  readonly counted: Span | null
  /** Token index of the counted noun; null where it is left out. */
  readonly head: number | null
  /** Half-open token range of the whole quantity. */
  readonly first: number
  readonly last: number
  /** The number as written, before the bound is applied; null for "dozens" and for ranges. */
  readonly value: number | null
  /** Ends of the interval after the bound is applied; null is open. */
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** Both ends of a movement, in the order of the text: "from 12 to 16"; null for everything else. */
  readonly path: readonly [from: number, to: number] | null
  /** Unit as words, the noun singular where it is one: people, dollar, percentage, year, security officer. */
  readonly unit: string | null
  readonly kind: QuantityKind
  /** Whether the figure is said to be rising or falling: "up 9 %". */
  readonly change: 'up' | 'down' | null
  /** A part of a definite whole: "two of his bodyguards", "nine of the 14". */
  readonly partitive: boolean
  /** Why it is a number and no count, or null for one that may make a claim. */
  readonly rejected: string | null
  readonly rule: string
}

declare module '../../report/layers.ts' {
  interface Layers {
    quantities: Quantity
  }
}

/**
 * Finds every number, what it counts and how sure it is: number, then bound, then unit or head noun. Open: what a number
 * counts is classified afterwards. A number that counts nothing is kept with the reason.
 */
export const quantities = (
  language: Language,
): Annotator<'zones' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'times', 'quantities'> => {
  const words = language.quantities
  const numerals = numeralReader(words.numbers)
  const units = unitReader(words.units, words.money)
  const ranges = rangeReader(words.numbers, numerals, units)
  const bounds = boundReader(words.bounds)
  const labels = labelReader(words.labels)
  const starts = startWords(words.numbers)
  const { one, of, the, by, to } = words.numbers
  const pronounAfter = new Set(one.pronounAfter)
  const pronounBefore = new Set(one.pronounBefore)
  const ages: AgeWords = { aged: new Set(words.units.aged), persons: new Set(words.units.agedPersons), of }
  const and = new Set(words.numbers.and)
  const elder = new Set(words.units.elder)
  const up = new Set(words.changes.up)
  const down = new Set(words.changes.down)
  const minus = new Set(words.numbers.minus)
  const going = new Set([...words.changes.going, ...words.changes.up])

  const changeBefore = (pieces: readonly Piece[], at: number): Quantity['change'] => {
    for (let back = 1; back <= 2 && at - back >= 0; back++) {
      const { norm } = pieces[at - back]!
      if (up.has(norm) || norm === '+') return 'up'
      if (down.has(norm)) return 'down'
      if (norm !== by && norm !== to) return null
    }
    return null
  }

  const inSentence = (tokens: readonly Token[], first: number, end: number, found: Quantity[]): void => {
    const pieces = piecesOf(tokens, first, end)
    let at = 0
    // Where the last quantity ended: bounds and currencies before a number may not reach over it.
    let taken = 0
    while (at < pieces.length) {
      const read = starts(pieces[at]!) ? ranges(pieces, at) : null
      if (read === null) {
        at++
        continue
      }
      const quantity = assemble(tokens, end, pieces, read.numeral, read.unit, taken)
      if (quantity === null) {
        at = read.numeral.last
        continue
      }
      found.push(quantity.quantity)
      at = Math.max(read.numeral.last, quantity.next)
      taken = at
    }
  }

  const assemble = (
    tokens: readonly Token[],
    end: number,
    pieces: readonly Piece[],
    numeral: Numeral,
    inner: UnitRead | null,
    taken: number,
  ): { quantity: Quantity; next: number } | null => {
    const bare = numeral.form === 'digits' || numeral.form === 'range'
    let front = numeral.first
    const currency = bare ? units.before(pieces, numeral.first) : null
    if (currency !== null && currency.first >= taken) front = currency.first
    // An article before a bound belongs to it: "an estimated 12", "some 12".
    const qualifier = bounds.before(pieces, front)
    let unit = inner ?? units.after(pieces, numeral.last, bare, numeral.high)
    if (currency !== null && currency.first >= taken)
      unit = {
        first: numeral.last,
        last: units.moneyEnd(pieces, numeral.last, unit),
        unit: currency.unit,
        kind: 'money',
      }
    if (unit !== null) unit = units.rate(pieces, unit)
    let last = unit === null ? numeral.last : Math.max(unit.last, numeral.last)
    let trailing = bounds.after(pieces, last)
    if (trailing !== null) last = trailing.last

    // "a few minutes" says nothing a record could hold.
    if (numeral.form === 'vague' && unit !== null && numeral.last - numeral.first < 3) return null

    const tokenAt = pieces[last - 1]!.token + 1
    const partitive = pieces[last]?.norm === of && isDefinite(tokens[pieces[last]!.token + 1])
    const phrase =
      unit === null || numeral.form === 'fraction'
        ? phraseAfter(tokens, pieces, last, tokenAt, end, numeral, partitive)
        : null
    const only = pieces[numeral.first]!
    if (numeral.last - numeral.first === 1 && only.norm === one.word && unit === null) {
      const previous = pieces[numeral.first - 1]
      const next = pieces[numeral.last]
      const bare = leavesNounOut(tokens, previous, next)
      if ((phrase === null && !bare) || pronounBefore.has(next?.norm ?? '')) return null
      if (previous !== undefined && pronounAfter.has(previous.norm)) return null
    }
    if (unit === null && phrase !== null && trailing === null) {
      // "12 people or more"
      let behind = last
      while (behind < pieces.length && pieces[behind]!.token < phrase.last) behind++
      if (behind < pieces.length) {
        trailing = bounds.after(pieces, behind)
        if (trailing !== null) last = trailing.last
      }
    }
    const noun = phrase === null ? 'none' : nounOf(tokens[phrase.head]!)
    const label = labels({
      pieces,
      numeral,
      measured: unit !== null,
      noun,
      tagOf: (piece) => tokens[piece.token]!.upos,
    })

    // "went up to 58,000" says where it went
    const went = qualifier?.bound === 'at-most' && going.has(pieces[qualifier.first - 1]?.norm ?? '')
    const qualified = qualifier !== null && qualifier.first >= taken && label === null && !went ? qualifier : null
    const bound = boundOf(numeral, qualified?.bound ?? null, trailing?.bound ?? null)
    const negative = bare && isNegative(pieces, numeral.first, minus)
    const value = numeral.value === null ? null : negative ? 0 - numeral.value : numeral.value
    const ends =
      numeral.value === null
        ? { low: numeral.low, high: numeral.high }
        : interval(bound === 'vague' ? 'exact' : bound, value!, numeral.grain)
    const elderly = trailing !== null && unit === null && elder.has(pieces[trailing.last - 1]!.norm)
    const age = elderly || isAge(pieces, numeral, unit, ages, and, tokens)
    const kind: QuantityKind =
      numeral.form === 'ordinal'
        ? 'ordinal'
        : label !== null
          ? 'label'
          : age
            ? 'age'
            : numeral.form === 'fraction'
              ? 'fraction'
              : (unit?.kind ?? 'count')
    const startPiece = qualified?.first ?? front
    const start = pieces[startPiece]!.start
    const endPiece = Math.max(last, numeral.last) - 1
    const stop =
      label === null && phrase !== null
        ? Math.max(tokens[phrase.last - 1]!.end, pieces[endPiece]!.end)
        : pieces[label === null ? endPiece : numeral.last - 1]!.end
    const counted =
      label === null && phrase !== null
        ? { start: tokens[phrase.first]!.start, end: tokens[phrase.last - 1]!.end }
        : null
    return {
      quantity: {
        start,
        end: stop,
        number: { start: pieces[numeral.first]!.start, end: pieces[numeral.last - 1]!.end },
        qualifier: qualified === null ? null : { start, end: pieces[qualified.last - 1]!.end },
        counted,
        head: label === null && phrase !== null ? phrase.head : null,
        first: pieces[startPiece]!.token,
        last: label === null && phrase !== null ? phrase.last : pieces[endPiece]!.token + 1,
        value,
        ...ends,
        bound,
        path: numeral.path,
        unit: age
          ? words.units.yearOfAge
          : (unit?.unit ??
            (label === null && phrase !== null && tokens[phrase.head]!.upos !== 'PRON'
              ? unitOf(tokens, phrase)
              : null)),
        kind,
        change: label === null ? changeBefore(pieces, startPiece) : null,
        partitive,
        rejected: label ?? (kind === 'count' || kind === 'money' ? null : words.labels.reasons[reasonOf(kind, unit)]),
        rule: `quantity/${numeral.form}`,
      },
      next: label === null ? last : numeral.last,
    }
  }

  const phraseAfter = (
    tokens: readonly Token[],
    pieces: readonly Piece[],
    last: number,
    tokenAt: number,
    end: number,
    numeral: Numeral,
    partitive: boolean,
  ): CountedPhrase | null => {
    const plural = numeral.high > 1
    const next = pieces[last]
    const linked = next?.norm === of
    if (!linked) {
      // "13-member" counts its members: the hyphen touches
      const from =
        next !== undefined && /^[-–]$/.test(next.form) && !next.spaced && pieces[last + 1]?.spaced === false
          ? next.token + 1
          : tokenAt
      return countedFrom(tokens, from, end, plural && from === tokenAt)
    }
    const from = next.token + 1
    if (partitive) {
      let inside = from
      while (
        inside < end &&
        inside < from + 3 &&
        (tokens[inside]!.upos === 'DET' || tokens[inside]!.xpos === 'PRP$' || tokens[inside]!.upos === 'NUM')
      )
        inside++
      const noun = countedFrom(tokens, inside, end, true)
      if (noun !== null) return noun
      // "two of them", "two of those killed"; the noun may be left out: "nine of the 14"
      const alone =
        inside === from || (inside === from + 1 && tokens[from]!.upos === 'DET' && tokens[from]!.norm !== the)
      return alone ? { first: from, last: from + 1, head: from } : null
    }
    // "dozens of people", "a couple of days"
    return numeral.form === 'vague' || numeral.form === 'fraction' || numeral.value === null || numeral.high >= 12
      ? countedFrom(tokens, from, end, plural)
      : null
  }

  return {
    gives: ['quantities'],
    find: ({ report, tokens, sentences }) => {
      const found: Quantity[] = []
      for (const sentence of sentences) {
        if (sentence.unread !== null && sentence.first === sentence.last)
          for (const number of bareDigits(report.text, sentence)) found.push(bare(number, sentence))
        else if (sentence.unread === null) inSentence(tokens, sentence.first, sentence.last, found)
      }
      return { quantities: found }
    },
  }
}

/** A number that counts, of which no more is said. */
export const plain = {
  qualifier: null,
  bound: 'exact',
  path: null,
  unit: null,
  kind: 'count',
  change: null,
  partitive: false,
} as const satisfies Partial<Quantity>

/** A number in a language that is not read: nothing tells what it counts. */
const bare = ({ start, end, value }: BareNumber, { first, unread }: Sentence): Quantity => ({
  start,
  end,
  number: { start, end },
  counted: null,
  head: null,
  first,
  last: first,
  value,
  low: value,
  high: value,
  ...plain,
  rejected: `${unread ?? ''}; what it counts is not known`,
  rule: 'quantity/bare-digits',
})

/** "one dead", "one critically hurt", "killing one,": the noun is left out. */
const leavesNounOut = (tokens: readonly Token[], previous: Piece | undefined, next: Piece | undefined): boolean => {
  const acts = previous !== undefined && tokens[previous.token]!.upos === 'VERB'
  if (next === undefined) return acts
  const token = tokens[next.token]!
  const after = tokens[next.token + 1]
  if (/^(?:JJ|VBN|VBD)$/.test(token.xpos)) return true
  if (token.upos === 'ADV' && after !== undefined && /^(?:JJ|VBN|VBD)$/.test(after.xpos)) return true
  return acts && (token.upos === 'PUNCT' || token.upos === 'CCONJ')
}

/** Whether a piece can start a numeral at all: most words cannot. */
const startWords = (numbers: NumberWords): ((piece: Piece) => boolean) => {
  const words = new Set(
    [numbers.simple, numbers.vague, numbers.few, numbers.stacked, numbers.ordinals].flatMap((table) =>
      Object.keys(table),
    ),
  )
  for (const article of numbers.articles) words.add(article)
  words.add(numbers.half)
  return (piece) =>
    piece.kind === 'digits' || (piece.kind === 'word' ? words.has(piece.norm) : /^[.½⅓⅔¼¾⅕⅛⅜⅝⅞]$/.test(piece.form))
}

const isDefinite = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'DET' || token.xpos === 'PRP$' || token.upos === 'PRON')

const nounOf = (token: Token): 'plural' | 'singular' | 'name' => {
  if (token.xpos === 'NNS' || token.xpos === 'NNPS') return 'plural'
  return token.upos === 'PROPN' ? 'name' : 'singular'
}

const boundOf = (numeral: Numeral, before: Bound | null, after: Bound | null): Bound => {
  if (numeral.form === 'vague') return 'vague'
  if (numeral.value === null) return 'between'
  if (before !== null && before !== 'exact') return before
  return after ?? before ?? 'exact'
}

const isNegative = (pieces: readonly Piece[], at: number, minus: ReadonlySet<string>): boolean => {
  const sign = pieces[at - 1]
  if (sign === undefined || !minus.has(sign.norm)) return false
  if (sign.kind === 'word') return true
  if (sign.spaced && pieces[at]!.spaced === false) return true
  return !sign.spaced && minus.has(pieces[at - 2]?.norm ?? '') && pieces[at - 2]?.kind === 'word'
}

/** The counted noun as a unit: its modifiers as written, the head's lemma. */
const unitOf = (tokens: readonly Token[], phrase: CountedPhrase): string => {
  let words = ''
  for (let at = phrase.first; at < phrase.last; at++) {
    const token = tokens[at]!
    words += (token.spaced && words !== '' ? ' ' : '') + (at === phrase.head ? token.lemma : token.norm)
  }
  return words.toLowerCase()
}

const reasonOf = (kind: QuantityKind, unit: UnitRead | null): Reason => {
  switch (kind) {
    case 'percentage':
    case 'fraction':
    case 'age':
    case 'duration':
    case 'ordinal':
      return kind
    default:
      return unit?.unit === 'time' ? 'multiple' : 'measure'
  }
}
