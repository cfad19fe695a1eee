import type { Orthography } from '../language/orthography.ts'
import { character, classAt, isCapital } from './characters.ts'
import type { Cut } from './tokenizer.ts'

/** A sentence as a half-open range of cuts, and why it was not taken as it stands, or null. */
export interface Piece {
  readonly first: number
  readonly last: number
  readonly unread: string | null
}

/** Longest sentence, in tokens. Lists and tables without a full stop are cut there. */
export const longestSentence = 600

/**
 * A function that gathers the cuts of one zone into sentences. A sentence ends at a full stop, question or exclamation
 * mark, with the quotation marks and brackets that close on it, unless what follows carries it on; at a blank line; and
 * at a border of the page's blocks. Linear in the number of cuts.
 */
export const splitter = (
  orthography: Orthography,
): ((text: string, cuts: readonly Cut[], borders: ReadonlySet<number>) => Piece[]) => {
  const titles = new Set(orthography.abbreviations.titles)
  const starters = new Set(orthography.starters)
  const subjects = new Set(orthography.subjects)
  const reporting = new Set(orthography.reporting)

  const word = (text: string, cut: Cut | undefined): string =>
    cut === undefined || cut.end - cut.start > 24 ? '' : text.slice(cut.start, cut.end)

  /** Whether the sentence goes on although a mark that may end it stands before this cut. */
  const carriesOn = (text: string, cuts: readonly Cut[], mark: number, closed: number, next: number): boolean => {
    const last = cuts[mark]!
    const before = word(text, last)
    const follower = cuts[next]!
    if (!follower.spaced) return !isGlued(text, cuts, mark, next)
    let lead = next
    while (lead < cuts.length - 1 && lead < next + 3 && !isWordly(text, cuts[lead]!.start)) lead++
    const start = cuts[lead]!.start
    if (classAt(text, start) === character.letter && !isCapital(text, start) && hasCase(text, start)) return true
    const first = word(text, cuts[lead]).toLowerCase()
    const second = cuts[lead + 1]
    const headline = second !== undefined && isCapital(text, second.start)
    const starter = starters.has(first) || (subjects.has(first) && !headline)
    if (before.length > 1 && isAbbreviation(before)) {
      if (titles.has(before)) return true
      if (classAt(text, start) === character.digit) return true
      return !starter && lead === next
    }
    // "Why?" the mayor asked: what follows the closed quotation is the cue.
    if (closed > mark + 1 && /[?!\u2026]|\.\./.test(before)) {
      for (let ahead = next; ahead < cuts.length && ahead < next + 5; ahead++) {
        const said = word(text, cuts[ahead])
        if (/^[.,!?"\u201c]/.test(said)) break
        if (reporting.has(said)) return true
      }
    }
    return false
  }

  return (text, cuts, borders) => {
    const pieces: Piece[] = []
    let first = 0
    let capped = false
    const close = (last: number, why: string | null): void => {
      const reason = why ?? (capped ? 'holds a run of characters too long for a word; it was not looked into' : null)
      if (last > first) pieces.push({ first, last, unread: reason })
      first = last
      capped = false
    }
    for (let at = 0; at < cuts.length; at++) {
      const cut = cuts[at]!
      if (at > first && borders.has(cut.start)) close(at, null)
      if (at > first && cut.spaced && breaksBefore(text, cuts[at - 1]!, cut)) close(at, null)
      if (at - first >= longestSentence)
        close(at, `longer than ${longestSentence} tokens; it was cut there and read in pieces`)
      capped ||= cut.capped
      if (!endsSentence(text, cut)) continue
      let closed = at + 1
      while (closed < cuts.length && closes(text, cuts, closed)) closed++
      if (closed >= cuts.length) break
      if (!carriesOn(text, cuts, at, closed, closed)) {
        close(closed, null)
        at = closed - 1
      }
    }
    close(cuts.length, null)
    return pieces
  }
}

const endsSentence = (text: string, cut: Cut): boolean => {
  const last = text[cut.end - 1]!
  return last === '.' || last === '?' || last === '!' || last === '\u2026' || last === '\u3002'
}

const isAbbreviation = (word: string): boolean => /\p{L}\.$/u.test(word)

const isWordly = (text: string, at: number): boolean => {
  const found = classAt(text, at)
  return found === character.letter || found === character.digit
}

const hasCase = (text: string, at: number): boolean => text[at]!.toUpperCase() !== text[at]!.toLowerCase()

/** A closing mark right after the full stop, or after a space where it cannot be opening. */
const closes = (text: string, cuts: readonly Cut[], at: number): boolean => {
  const { start, end, spaced } = cuts[at]!
  const mark = text.slice(start, end)
  if (/^(?:["\u201d\u2019')\]}\u00bb]|''|\u2019\u2019)$/.test(mark)) {
    if (!spaced) return true
    const next = cuts[at + 1]
    return /^[\u201d\u2019)\]}\u00bb]|''$/.test(mark) && (next === undefined || next.spaced)
  }
  return !spaced && /^\[?\d{1,3}\]?$/.test(mark) && text[start - 1] === '['
}

/** "ended.The next began": the blank between two sentences is missing. */
const isGlued = (text: string, cuts: readonly Cut[], mark: number, next: number): boolean => {
  const stop = cuts[mark]!
  const before = cuts[mark - 1]
  if (before === undefined || stop.end - stop.start > 1) return false
  const { start, end } = cuts[next]!
  const lower = classAt(text, before.end - 1) === character.letter && !isCapital(text, before.end - 1)
  return (
    (lower || /["\u201d)]/.test(text[before.end - 1]!)) &&
    end - start > 1 &&
    isCapital(text, start) &&
    classAt(text, start) === character.letter
  )
}

/** Whether a blank line, or a line that begins with a bullet, lies between two cuts. */
const breaksBefore = (text: string, before: Cut, after: Cut): boolean => {
  let lines = 0
  for (let at = before.end; at < after.start; at++) {
    const char = text[at]
    if (char === '\n') lines += text[at - 1] === '\r' && at > before.end ? 0 : 1
    else if (char === '\r' || char === '\u2029' || char === '\u2028') lines++
  }
  if (lines > 1) return true
  return lines === 1 && /^[•*·▪◦‣–—-]$/u.test(text.slice(after.start, after.end))
}
