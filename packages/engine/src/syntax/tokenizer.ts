import type { Orthography } from '../language/orthography.ts'
import { character, classAt, insidePair, isBlank, isCapital } from './characters.ts'

/** Where one token begins and ends, and how it stands to the one before. */
export interface Cut {
  readonly start: number
  readonly end: number
  /** White space stands before it. */
  readonly spaced: boolean
  /** It is part of a run of characters too long to be a word, cut at the cap. */
  readonly capped: boolean
}

/**
 * Longest run without white space that may be words. A longer one is no text: it is cut into pieces of this length and
 * not looked into, which keeps every rule linear.
 */
export const longestRun = 256

/**
 * A function that cuts a stretch of text into tokens, as Universal Dependencies cuts the language: every character that
 * is not blank falls into exactly one token, in order. Linear in the length of the stretch, whatever it holds.
 */
export const tokenizer = (orthography: Orthography): ((text: string, start: number, end: number) => Cut[]) => {
  const rules = rulesOf(orthography)
  return (text, start, end) => {
    const cuts: Cut[] = []
    let at = start
    let spaced = false
    let capped = false
    while (at < end) {
      if (isBlank(text, at)) {
        at++
        spaced = true
        capped = false
        continue
      }
      let to = at + 1
      while (to < end && to - at < longestRun && !isBlank(text, to)) to++
      if (to < end && insidePair(text, to)) to--
      const runsOn = to < end && !isBlank(text, to)
      capped ||= runsOn
      if (capped) cuts.push({ start: at, end: to, spaced: spaced || at === start, capped })
      else cutRun({ text, end: to, limit: end, cuts }, at, spaced || at === start, rules)
      at = to
      spaced = false
    }
    return cuts
  }
}

interface Run {
  readonly text: string
  /** End of the run of characters that are not blank. */
  readonly end: number
  /** End of the stretch, as far as one may look ahead. */
  readonly limit: number
  readonly cuts: Cut[]
}

interface Rules {
  readonly clitics: readonly string[]
  readonly contractions: ReadonlyMap<string, readonly number[]>
  readonly undivided: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly numbering: ReadonlySet<string>
  readonly capitalised: ReadonlySet<string>
  readonly dotted: readonly string[]
  readonly starters: ReadonlySet<string>
  readonly address: RegExp
}

const rulesOf = (orthography: Orthography): Rules => {
  const { abbreviations } = orthography
  return {
    clitics: orthography.clitics,
    contractions: new Map(
      orthography.contractions.map((parts) => {
        const cuts: number[] = []
        let length = 0
        for (const part of parts.split('|').slice(0, -1)) {
          length += part.length
          cuts.push(length)
        }
        return [parts.replaceAll('|', ''), cuts]
      }),
    ),
    undivided: new Set(orthography.undivided),
    prefixes: new Set(orthography.prefixes),
    suffixes: new Set(orthography.suffixes),
    hyphenated: new Set(orthography.hyphenated),
    units: new Set(orthography.units),
    currencies: new Set(orthography.currencies),
    codes: new Set(orthography.codes),
    plain: new Set(abbreviations.plain),
    numbering: new Set(abbreviations.numbering),
    capitalised: new Set([...abbreviations.titles, ...abbreviations.capitalised]),
    dotted: abbreviations.plain
      .filter((word) => word.indexOf('.') < word.length - 1)
      .toSorted((a, b) => b.length - a.length),
    starters: new Set(orthography.starters),
    address: new RegExp(
      String.raw`(?:[a-z][a-z+.-]{1,12}:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}` +
        String.raw`|[a-z\d][\w-]{0,62}(?:\.[a-z\d][\w-]{0,62}){0,4}\.(?:${orthography.domains.join('|')})(?![\w.-]*\w)(?:[\/?#]\S*)?)`,
      'iy',
    ),
  }
}

const straight = (word: string): string => word.toLowerCase().replace(/[\u2019\u02bc]/g, "'")

const push = ({ cuts }: Run, start: number, end: number, spaced: boolean): void => {
  cuts.push({ start, end, spaced, capped: false })
}

/** Cuts one run of characters that are not blank. */
const cutRun = (run: Run, start: number, spaced: boolean, rules: Rules): void => {
  const { text, end } = run
  let at = start
  let plain = start
  while (plain < end && classAt(text, plain) === character.letter) plain++
  if (plain === end) {
    cutWord(run, start, end, spaced, rules)
    return
  }
  const chunk = text.slice(start, end)
  const mayBeAddress = /[@/]|\w\.\w/.test(chunk)
  while (at < end) {
    const from = at
    at = next(run, at, start, mayBeAddress, spaced && at === start, rules)
    if (at <= from) throw new Error('the tokenizer must advance')
  }
}

/** Cuts the token, or the word and its clitics, that begin at an offset. Returns where they end. */
const next = (run: Run, at: number, start: number, mayBeAddress: boolean, spaced: boolean, rules: Rules): number => {
  const { text, end } = run
  const one = (to: number): number => {
    push(run, at, to, spaced)
    return to
  }
  switch (classAt(text, at)) {
    case character.letter:
    case character.digit:
    case character.joiner: {
      if (mayBeAddress) {
        const to = addressEnd(run, at, rules)
        if (to > at) return one(to)
      }
      const to = wordEnd(run, at, rules)
      cutWord(run, at, to, spaced, rules)
      return to
    }
    case character.apostrophe: {
      const rest = straight(text.slice(at, Math.min(end, at + 8)))
      if (at > start) {
        const clitic = rules.clitics.find((ending) => ending[0] === "'" && rest.startsWith(ending))
        if (clitic !== undefined && !isWordAt(text, at + clitic.length, end)) return one(at + clitic.length)
      }
      const decade = /^'\d\ds?(?![\d'])/.exec(rest)
      if (decade !== null) return one(at + decade[0].length)
      const short = /^'\p{L}+/u.exec(rest)?.[0]
      if (short !== undefined && rules.undivided.has(short)) return one(at + short.length)
      return one(text[at + 1] === text[at] && at + 1 < end ? at + 2 : at + 1)
    }
    case character.hyphen:
      return one(sameEnd(text, at, end))
    case character.stop: {
      const to = sameEnd(text, at, end)
      const decimal = to === at + 1 && at === start && classAt(text, to) === character.digit && to < end
      return one(decimal ? wordEnd(run, to, rules) : to)
    }
    case character.run: {
      if (text[at] === '#' && at + 1 < end && classAt(text, at + 1) === character.letter) {
        return one(wordEnd(run, at + 1, rules))
      }
      let to = sameEnd(text, at, end)
      while (to < end && /[!?]/.test(text[at]!) && /[!?]/.test(text[to]!)) to++
      return one(to)
    }
    default: {
      if (text[at] === '@' && at === start && isWordAt(text, at + 1, end)) return one(wordEnd(run, at + 1, rules))
      if (text[at] === '`' && text[at + 1] === '`' && at + 1 < end) return one(at + 2)
      return one(markEnd(text, at, end))
    }
  }
}

const sameEnd = (text: string, at: number, end: number): number => {
  let to = at + 1
  while (to < end && text[to] === text[at]) to++
  return to
}

/** End of a mark with what attaches to it, and with the marks a zero-width joiner binds to it: 👩‍👧 is one token. */
const markEnd = (text: string, at: number, end: number): number => {
  let to = after(text, at)
  while (to < end) {
    const bound = text[to - 1] === '\u200d' && classAt(text, to) === character.mark
    if (!bound && classAt(text, to) !== character.joiner) break
    to = after(text, to)
  }
  return Math.min(to, end)
}

const after = (text: string, at: number): number => (insidePair(text, at + 1) ? at + 2 : at + 1)

const isWordAt = (text: string, at: number, end: number): boolean => {
  if (at >= end) return false
  const found = classAt(text, at)
  return found === character.letter || found === character.digit
}

/** End of the web or mail address that begins at an offset, without the punctuation of the sentence; `at` for none. */
const addressEnd = ({ text, end }: Run, at: number, rules: Rules): number => {
  rules.address.lastIndex = at
  const found = rules.address.exec(text)
  if (found === null || found.index !== at) return at
  let to = Math.min(end, at + found[0].length)
  while (to > at && /[.,;:!?'"\u2019\u201d)\]}>]/.test(text[to - 1]!)) {
    if (text[to - 1] === ')' && text.slice(at, to - 1).includes('(')) break
    to--
  }
  return to
}

/** End of the word that begins at an offset, with its inner marks and, where it is an abbreviation, its full stop. */
const wordEnd = (run: Run, start: number, rules: Rules): number => {
  const { text, end } = run
  const dotted = dottedEnd(run, start, rules)
  if (dotted > start) return dotted
  let at = start
  while (at < end) {
    const found = classAt(text, at)
    if (found === character.letter || found === character.digit || found === character.joiner) {
      at++
      continue
    }
    if (at === start || !isWordAt(text, at + 1, end)) break
    const before = classAt(text, at - 1)
    const after = classAt(text, at + 1)
    const char = text[at]!
    if (found === character.apostrophe && before !== character.joiner) {
      at++
    } else if (before === character.digit && after === character.digit && '.:/,'.includes(char)) {
      if (char === ',' && !/^\d{3}(?!\d)/.test(text.slice(at + 1, Math.min(end, at + 5)))) break
      at++
    } else if (char === '&' && isAcronym(text, start, at) && isCapital(text, at + 1)) {
      at++
    } else if (char === '_') {
      at++
    } else if (char === '.' && before === character.letter && after === character.letter && !isCapital(text, at + 1)) {
      // A file or a group: "plan.doc". A missing blank between sentences is followed by a capital.
      at++
    } else if (found === character.hyphen && keepsHyphen(text, start, at, end, rules)) {
      at++
      const dotted = dottedEnd(run, at, rules)
      if (dotted > at) return dotted
    } else {
      break
    }
  }
  if (text[at] === '$' && at < end && rules.currencies.has(text.slice(start, at))) return at + 1
  return text[at] === '.' && at < end && keepsStop(run, start, at, rules) ? at + 1 : at
}

const isAcronym = (text: string, start: number, end: number): boolean =>
  /^[\p{Lu}&]{1,6}$/u.test(text.slice(start, end))

const keepsHyphen = (text: string, start: number, hyphen: number, end: number, rules: Rules): boolean => {
  const left = text.slice(start, hyphen).toLowerCase()
  if (rules.prefixes.has(left) && (start === 0 || classAt(text, start - 1) !== character.hyphen)) return true
  let to = hyphen + 1
  while (to < end && classAt(text, to) === character.letter) to++
  const right = text.slice(hyphen + 1, to).toLowerCase()
  return rules.suffixes.has(right) || rules.hyphenated.has(`${left}-${right}`)
}

const single = /(?:\p{L}\.){2,}|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/uy

/** End of letters with full stops between them ("U.S.", "a.m", "Ph.D."); `at` for none. */
const dottedEnd = ({ text, end }: Run, at: number, rules: Rules): number => {
  const second = text[at + 1] === '.'
  if (second) {
    single.lastIndex = at
    const found = single.exec(text)
    if (found !== null) return Math.min(end, at + found[0].length)
  }
  if (!second && text[at + 2] !== '.' && text[at + 3] !== '.') return at
  const rest = text.slice(at, Math.min(end, at + 12)).toLowerCase()
  const known = rules.dotted.find((word) => rest.startsWith(word))
  return known === undefined ? at : at + known.length
}

/** Whether the full stop at an offset belongs to the word before it. */
const keepsStop = ({ text, limit }: Run, start: number, stop: number, rules: Rules): boolean => {
  const written = `${text.slice(start, stop)}.`
  const word = written.toLowerCase()
  if (text[stop + 1] === '.') return false
  let at = stop + 1
  while (at < limit && at - stop < 8 && isBlank(text, at)) at++
  const follows = at < limit ? classAt(text, at) : character.blank
  if (rules.plain.has(word)) return true
  if (rules.capitalised.has(written)) return true
  if (word.length > 3 && written === written.toUpperCase() && rules.capitalised.has(capitalise(word))) return true
  if (rules.numbering.has(word)) return follows === character.digit
  const initial = stop - start === 1 && isCapital(text, start)
  return initial && at > stop + 1 && at < limit && isCapital(text, at) && !rules.starters.has(wordAt(text, at, limit))
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The lower-case letters that begin at an offset, up to a dozen. */
const wordAt = (text: string, at: number, limit: number): string => {
  let to = at
  while (to < limit && to - at < 16 && classAt(text, to) === character.letter) to++
  return text.slice(at, to).toLowerCase()
}

const figureAndLetters = /^([\d.,:/]*\d)(\p{L}[\p{L}.]*)$/u

/** Cuts clitics, contractions and units off one word. */
const cutWord = (run: Run, start: number, end: number, spaced: boolean, rules: Rules): void => {
  const { text } = run
  const length = end - start
  if (length > 24 || length < 2) {
    push(run, start, end, spaced)
    return
  }
  const word = straight(text.slice(start, end))
  const cuts = rules.contractions.get(word)
  if (cuts !== undefined) {
    let from = start
    for (const cut of [...cuts, length]) {
      push(run, from, start + cut, spaced && from === start)
      from = start + cut
    }
    return
  }
  if (word.includes("'") && !rules.undivided.has(word)) {
    const clitic = rules.clitics.find((ending) => word.length > ending.length && word.endsWith(ending))
    if (clitic !== undefined && classAt(text, end - clitic.length - 1) === character.letter) {
      cutWord(run, start, end - clitic.length, spaced, rules)
      push(run, end - clitic.length, end, false)
      return
    }
  }
  const priced = /^(\p{Lu}{2,3})[\d.,]+(?:\p{L}+)?$/u.exec(text.slice(start, end))
  if (priced !== null && rules.codes.has(priced[1]!)) {
    push(run, start, start + priced[1]!.length, spaced)
    cutWord(run, start + priced[1]!.length, end, false, rules)
    return
  }
  const measured = figureAndLetters.exec(word)
  if (measured !== null && rules.units.has(measured[2]!)) {
    push(run, start, start + measured[1]!.length, spaced)
    push(run, start + measured[1]!.length, end, false)
    return
  }
  push(run, start, end, spaced)
}
