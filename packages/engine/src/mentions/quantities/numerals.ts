import type { NumberWords } from '../../language/quantities.ts'
import type { Piece } from './pieces.ts'

/** A number as it is written: half-open range of pieces, and what it comes to before any bound is applied. */
export interface Numeral {
  readonly first: number
  readonly last: number
  /** Null for ranges and vague words, whose ends are in `low` and `high`. */
  readonly value: number | null
  readonly low: number
  readonly high: number
  /** Unit of its last significant digit: 100 for 5,800, 1 for 7,939, 0.1 for 1.2. */
  readonly grain: number
  /** Both ends of a movement, in the order of the text: "from 12 to 16"; null for everything else. */
  readonly path: readonly [from: number, to: number] | null
  readonly form: 'digits' | 'words' | 'range' | 'vague' | 'fraction' | 'ordinal' | 'decimal-comma' | 'too-long'
}

/** Reads the numeral that starts at a piece, the longest there is, or null. */
export type NumeralReader = (pieces: readonly Piece[], at: number) => Numeral | null

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/
const PLAIN = /^\d+(?:\.\d+)?$/
const POINTED = /^\d{1,3}(?:\.\d{3}){2,}$/
const COMMA = /^\d+,\d+$/
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅕', 0.2],
  ['⅛', 0.125],
  ['⅜', 0.375],
  ['⅝', 0.625],
  ['⅞', 0.875],
])
/** No count has more digits; larger numbers are identifiers. */
const MOST_DIGITS = 15
/** Pieces a number in words may have. */
const MOST_WORDS = 16

/** A reader of numerals in a language's number words. */
export const numeralReader = (words: NumberWords): NumeralReader => {
  const simple = new Map(Object.entries(words.simple))
  const scales = new Map(Object.entries(words.scales))
  const short = new Map(Object.entries(words.shortScales))
  const vague = new Map(Object.entries(words.vague))
  const few = new Map(Object.entries(words.few))
  const stacked = new Map(Object.entries(words.stacked))
  const ordinals = new Map(Object.entries(words.ordinals))
  const fractions = new Map(Object.entries(words.fractions))
  const articles = new Set(words.articles)
  const and = new Set(words.and)
  const endings = new Set(words.ordinalEndings)

  const hyphen = (piece: Piece | undefined): boolean =>
    piece !== undefined && (piece.form === '-' || piece.form === '–')
  /** Past a hyphen that touches both its neighbours. */
  const past = (pieces: readonly Piece[], at: number): number =>
    hyphen(pieces[at]) && !pieces[at]!.spaced && pieces[at + 1]?.spaced === false ? at + 1 : at

  const digits = (pieces: readonly Piece[], at: number): Numeral | null => {
    const piece = pieces[at]!
    const vulgar = piece.kind === 'mark' ? VULGAR.get(piece.form) : undefined
    if (vulgar !== undefined) {
      const amount = { value: vulgar, low: vulgar, high: vulgar, grain: vulgar }
      return { first: at, last: at + 1, ...amount, path: null, form: 'digits' }
    }
    let from = at
    let form = piece.form
    if (form === '.' && pieces[at + 1]?.kind === 'digits' && !pieces[at + 1]!.spaced && piece.spaced) {
      form = `0.${pieces[at + 1]!.form}`
      from = at + 1
    } else if (piece.kind !== 'digits') return null
    let last = from + 1
    if (form.replace(/\D/g, '').length > MOST_DIGITS) return plain(at, last, 0, 1, 'too-long')
    // "2,5", however it is cut
    const comma = pieces[last]
    if (comma?.form === ',' && !comma.spaced && pieces[last + 1]?.kind === 'digits' && !pieces[last + 1]!.spaced)
      return plain(at, last + 2, 0, 1, 'decimal-comma')
    if (POINTED.test(form)) form = form.replaceAll('.', '')
    else if (COMMA.test(form) && !GROUPED.test(form)) return plain(at, last, 0, 1, 'decimal-comma')
    else if (GROUPED.test(form) || INDIAN.test(form)) form = form.replaceAll(',', '')
    else if (!PLAIN.test(form)) return null
    // "12 345": thousands set apart by a space
    if (/^\d{1,3}$/.test(form)) {
      let joined = form
      let next = last
      while (/^\d{3}$/.test(pieces[next]?.form ?? '') && pieces[next]!.start === pieces[next - 1]!.end + 1)
        joined += pieces[next++]!.form
      if (next > last && joined.endsWith('000') && joined[0] !== '0') {
        form = joined
        last = next
      }
    }
    let value = Number(form)
    const point = form.indexOf('.')
    let grain = point >= 0 ? 10 ** -(form.length - point - 1) : 10 ** trailingZeros(form)
    // "2 1/2", "6½"
    const part = VULGAR.get(pieces[last]?.form ?? '')
    if (part !== undefined) {
      value += part
      last++
    }
    if (endings.has(pieces[last]?.norm ?? '') && !pieces[last]!.spaced) return plain(at, last + 1, value, 1, 'ordinal')
    // "1.2 million", "$5m", "300 thousand"
    for (let turn = 0; turn < 2; turn++) {
      const next = past(pieces, last)
      const scale = scaleAt(pieces, next)
      if (scale === null) break
      value *= scale
      grain *= scale
      last = next + 1
    }
    return plain(at, last, value, grain, 'digits')
  }

  const scaleAt = (pieces: readonly Piece[], at: number): number | null => {
    const piece = pieces[at]
    if (piece === undefined) return null
    const scale = scales.get(piece.norm)
    if (scale !== undefined) return scale
    const brief = short.get(piece.norm)
    if (brief === undefined || (brief.glued && piece.spaced)) return null
    return brief.value
  }

  const inWords = (pieces: readonly Piece[], at: number): Numeral | null => {
    let total = 0
    let group = 0
    let last = at
    let grain = 1
    let read = false
    const end = Math.min(pieces.length, at + MOST_WORDS)
    let next = at
    while (next < end) {
      const norm = pieces[next]!.norm
      const unit = simple.get(norm)
      const scale = scales.get(norm)
      if (unit !== undefined) {
        // "twenty five" adds up, "five six" is two numbers
        const tail = group % 100
        if (read && group !== 0 && !(tail === 0 || (tail >= 20 && tail % 10 === 0 && unit < 10 && unit > 0))) break
        group += unit
        grain = unit !== 0 && unit % 10 === 0 ? 10 : 1
      } else if (scale !== undefined && read) {
        if (scale >= 1000) {
          total += Math.max(group, 1) * scale
          group = 0
        } else group = Math.max(group, 1) * scale
        grain = scale
      } else break
      read = true
      last = next + 1
      next = past(pieces, last)
      // "one hundred and five": only inside a number, and only before something smaller
      if (next === last && and.has(pieces[next]?.norm ?? '') && (group >= 100 || (group === 0 && total > 0))) {
        const after = simple.get(pieces[next + 1]?.norm ?? '')
        if (after !== undefined && scales.get(pieces[next + 2]?.norm ?? '') === undefined) next++
      }
    }
    return read ? plain(at, last, total + group, grain, 'words') : null
  }

  /** "a dozen", "a hundred and twenty", "half a million", "a couple of hundred", "a few dozen", "a third". */
  const withArticle = (pieces: readonly Piece[], at: number): Numeral | null => {
    const norm = pieces[at]!.norm
    if (articles.has(norm)) {
      const next = pieces[at + 1]
      if (next === undefined) return null
      const scale = scales.get(next.norm)
      if (scale !== undefined) {
        const rest = and.has(pieces[at + 2]?.norm ?? '') ? inWords(pieces, at + 3) : null
        if (
          rest !== null &&
          rest.value! < scale &&
          scales.get(pieces[rest.last]?.norm ?? '') === undefined &&
          scale >= 100
        )
          return plain(at, rest.last, scale + rest.value!, rest.grain, 'words')
        const more = scaleAt(pieces, at + 2)
        return more === null
          ? plain(at, at + 2, scale, scale, 'words')
          : plain(at, at + 3, scale * more, scale * more, 'words')
      }
      if (few.has(next.norm)) return fewAt(pieces, at + 1, at)
      if (fractions.has(next.norm) && pieces[at + 2]?.norm === words.of)
        return plain(at, at + 2, fractions.get(next.norm)!, 0.01, 'fraction')
      if (next.norm === words.half) {
        const scaled = scaleAt(pieces, past(pieces, at + 2))
        if (scaled !== null) return plain(at, past(pieces, at + 2) + 1, scaled / 2, scaled / 10, 'words')
      }
      return null
    }
    if (norm === words.half) {
      const from = past(pieces, at + 1)
      const next = pieces[from]
      if (articles.has(next?.norm ?? '')) {
        const scale = scales.get(pieces[past(pieces, from + 1)]?.norm ?? '')
        return scale === undefined ? null : plain(at, past(pieces, from + 1) + 1, scale / 2, scale / 10, 'words')
      }
      const scale = scales.get(next?.norm ?? '')
      if (scale !== undefined) return plain(at, from + 1, scale / 2, scale / 10, 'words')
      return next?.norm === words.of ? plain(at, at + 1, 0.5, 0.01, 'fraction') : null
    }
    return null
  }

  const fewAt = (pieces: readonly Piece[], at: number, first: number): Numeral | null => {
    const span = few.get(pieces[at]!.norm)
    if (span === undefined) return null
    const next = pieces[at + 1]?.norm === words.of ? at + 2 : at + 1
    const scale = scales.get(pieces[next]?.norm ?? '')
    if (scale !== undefined) return interval(first, next + 1, span[0] * scale, span[1] * scale, 'vague')
    return interval(first, at + 1, span[0], span[1], 'vague')
  }

  const vagueAt = (pieces: readonly Piece[], at: number): Numeral | null => {
    const norm = pieces[at]!.norm
    const times = stacked.get(norm)
    const scaled = vague.get(pieces[at + 2]?.norm ?? '')
    if (times !== undefined && pieces[at + 1]?.norm === words.of && scaled !== undefined && scaled[0] >= 100)
      return interval(at, at + 3, times * scaled[0], times * scaled[0] * 10, 'vague')
    if (few.has(norm) && scales.has(pieces[at + 1]?.norm ?? '')) return fewAt(pieces, at, at)
    const span = vague.get(norm)
    return span === undefined ? null : interval(at, at + 1, span[0], span[1], 'vague')
  }

  /** "two-thirds", "one in three", "nine out of ten", "two and a half", "two and a half million". */
  const withFraction = (pieces: readonly Piece[], head: Numeral): Numeral => {
    if (head.value === null || head.form === 'ordinal') return head
    const next = past(pieces, head.last)
    const part = fractions.get(pieces[next]?.norm ?? '')
    const followed = pieces[next + 1]?.norm
    if (
      part !== undefined &&
      head.value < 20 &&
      Number.isInteger(head.value) &&
      (next > head.last || followed === words.of)
    )
      return plain(head.first, next + 1, head.value * part, 0.01, 'fraction')
    let join = next
    if (and.has(pieces[join]?.norm ?? '')) {
      join = past(pieces, join + 1)
      if (articles.has(pieces[join]?.norm ?? '')) join = past(pieces, join + 1)
      const share = pieces[join]?.norm === words.half ? 0.5 : undefined
      if (share !== undefined) {
        const scale = scaleAt(pieces, join + 1)
        const value = (head.value + share) * (scale ?? 1)
        return plain(head.first, join + (scale === null ? 1 : 2), value, (scale ?? 1) / 10, 'words')
      }
    }
    if (head.value > 0 && head.value < 100 && head.form !== 'fraction') {
      let of = -1
      if (pieces[head.last]?.norm === words.in) of = head.last + 1
      else if (pieces[head.last]?.norm === words.out && pieces[head.last + 1]?.norm === words.of) of = head.last + 2
      const whole = of < 0 ? null : simpleAt(pieces, of)
      if (
        whole?.value != null &&
        whole.value > head.value &&
        whole.value <= 1000 &&
        whole.form !== 'ordinal' &&
        head.value < 10
      )
        return plain(head.first, whole.last, head.value / whole.value, 0.01, 'fraction')
    }
    return head
  }

  const simpleAt = (pieces: readonly Piece[], at: number): Numeral | null => {
    const piece = pieces[at]
    if (piece === undefined) return null
    if (piece.kind !== 'word') return digits(pieces, at)
    return withArticle(pieces, at) ?? vagueAt(pieces, at) ?? inWords(pieces, at)
  }

  return (pieces, at) => {
    const piece = pieces[at]
    if (piece === undefined) return null
    const ordinal = ordinals.get(piece.norm)
    if (ordinal !== undefined && piece.kind === 'word') return plain(at, at + 1, ordinal, 1, 'ordinal')
    const head = simpleAt(pieces, at)
    if (head === null) return null
    // "twenty-first"
    const tail = past(pieces, head.last)
    if (tail > head.last && head.form === 'words' && head.value! >= 20) {
      const rank = ordinals.get(pieces[tail]?.norm ?? '')
      if (rank !== undefined) return plain(at, tail + 1, head.value! + rank, 1, 'ordinal')
    }
    return withFraction(pieces, head)
  }
}

const plain = (first: number, last: number, value: number, grain: number, form: Numeral['form']): Numeral => ({
  first,
  last,
  value,
  low: value,
  high: value,
  grain,
  path: null,
  form,
})

const interval = (first: number, last: number, low: number, high: number, form: Numeral['form']): Numeral => ({
  first,
  last,
  value: null,
  low,
  high,
  grain: 1,
  path: null,
  form,
})

const trailingZeros = (form: string): number => {
  let zeros = 0
  while (zeros < form.length - 1 && form[form.length - 1 - zeros] === '0') zeros++
  return zeros
}
