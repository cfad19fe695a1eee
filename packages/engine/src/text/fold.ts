/** Letters that carry no mark to strip and still stand for a plain one. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  '‘': "'",
  '’': "'",
  ʻ: "'",
  ʼ: "'",
  '`': "'",
}

const PLAIN = /^[\x20-\x7e]*$/
const MARKS = /\p{M}+/gu
const SPECIAL = /[ßæœøđðþłıħə‘’ʻʼ`]/g

/**
 * A name as it is compared: lower case, marks stripped, curly apostrophes straight. "Brasília" and "BRASILIA" fold to
 * the same words; spelling, hyphens and spaces stay. For comparing only: what is shown is always what was written.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? straight(text.toLowerCase())
    : text
        .toLowerCase()
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)

const straight = (text: string): string => (text.includes('`') ? text.replaceAll('`', "'") : text)
