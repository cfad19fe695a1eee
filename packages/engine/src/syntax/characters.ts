/** What a character is to the tokenizer. A number, so that a text's classes fit a typed array. */
export type CharacterClass = (typeof character)[keyof typeof character]

/** The classes of characters. Format characters (bidi marks, zero-width space) and controls count as blank. */
export const character = {
  blank: 0,
  letter: 1,
  digit: 2,
  apostrophe: 3,
  hyphen: 4,
  stop: 5,
  comma: 6,
  /** Written in runs that are one token: ! ? - _ * = # … */
  run: 7,
  /** A token by itself. */
  mark: 8,
  /** Attaches to whatever stands before: variation selectors, joiners, skin tones. */
  joiner: 9,
} as const

const letter = /[\p{L}\p{M}\p{Nl}]/u
const digit = /\p{Nd}/u
const blank = /[\s\p{Cc}\p{Cf}\u2028\u2029]/u

const classify = (char: string): CharacterClass => {
  if (/['\u2019\u02bc]/.test(char)) return character.apostrophe
  if (/[-\u2010\u2011]/.test(char)) return character.hyphen
  if (char === '.') return character.stop
  if (char === ',') return character.comma
  if (/[!?_*=~#+|\u2026]/.test(char)) return character.run
  if (/[\u200d\u200c\u00ad\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(char)) return character.joiner
  if (blank.test(char)) return character.blank
  if (digit.test(char)) return character.digit
  if (letter.test(char)) return character.letter
  return character.mark
}

const known = new Uint8Array(0x10000).fill(255)

/**
 * The class of the character at an offset. A surrogate pair has the class of its character at both its units; a lone
 * surrogate is a mark.
 */
export const classAt = (text: string, at: number): CharacterClass => {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit < 0xe000) {
    const from = unit >= 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at
    const point = text.codePointAt(from)!
    return point > 0xffff ? classify(String.fromCodePoint(point)) : character.mark
  }
  const found = known[unit]!
  if (found !== 255) return found as CharacterClass
  const made = classify(String.fromCharCode(unit))
  known[unit] = made
  return made
}

/** Whether a cut before this offset would part a surrogate pair. */
export const insidePair = (text: string, at: number): boolean =>
  at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

/** White space, controls and format characters. */
export const isBlank = (text: string, at: number): boolean => classAt(text, at) === character.blank

/** Whether a word begins with a capital letter. */
export const isCapital = (text: string, at: number): boolean => {
  const char = text[at]
  return char !== undefined && char !== char.toLowerCase()
}
