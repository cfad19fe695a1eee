/** A text made to break a reader, by what it is made of. */
export interface Hostile {
  readonly name: string
  /** File name extension: `txt` or `html`. */
  readonly kind: 'txt' | 'html'
  readonly text: () => string
}

const txt = (name: string, text: () => string): Hostile => ({ name, kind: 'txt', text })
const html = (name: string, text: () => string): Hostile => ({ name, kind: 'html', text })

/** A piece again and again, up to a length. */
const flood = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

const MB = 1_000_000

/** Names that differ in a letter, so that none may be merged with another. */
const name = (at: number): string => {
  const letters = 'abcdefghijklmnoprstuvz'
  const syllable = (n: number): string => letters[n % 22]! + 'aeiou'[n % 5]! + letters[(n * 7) % 22]!
  const word = syllable(at) + syllable(at >> 3)
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}

/** Forty texts nobody would write, each of them one that somebody's page will hold. */
export const hostileTexts: readonly Hostile[] = [
  // Endless words, lines and sentences
  txt('a megabyte without a space', () => flood('a', MB)),
  txt('a megabyte of one emoji', () => flood('😀', MB)),
  txt('half a megabyte of hyphens between letters', () => flood('a-', MB / 2)),
  txt('half a megabyte of letters and full stops', () => flood('U.S.', MB / 2)),
  txt('half a megabyte of apostrophes', () => flood("o'", MB / 2)),
  txt('a sentence of forty thousand words', () => flood('and the people of the city ', 240_000)),
  txt('a sentence of twenty thousand commas', () => flood('he said, ', 180_000)),
  txt('a line of ten thousand sentences', () => flood('He said so. ', 120_000)),
  txt('a hundred thousand empty lines', () => flood('\n', 100_000)),
  txt('fifty thousand lines of one letter', () => flood('a\n', 100_000)),
  txt(
    '64 thousand spaces in a sentence',
    () => `At least 12 ${' '.repeat(64_000)} people died on ${' '.repeat(64_000)} Monday.`,
  ),
  txt('64 thousand tabs and breaks', () => `On 10${'\t\n'.repeat(32_000)}January 2022 two died.`),
  txt('a hundred thousand no-break spaces', () => `Two${'\u00A0'.repeat(100_000)}died.`),
  // Marks
  txt('a hundred thousand quotation marks', () => flood('"', 100_000)),
  txt('a hundred thousand opening marks', () => flood('“', 100_000)),
  txt('single and double marks in turn', () => flood('‘“’”\'"', 100_000)),
  txt('quotations in quotations', () => `${flood('“he said ‘', 50_000)}no${flood('’ she said” ', 60_000)}`),
  txt('twenty thousand open brackets', () => flood('(the [', 120_000)),
  txt('a hundred thousand full stops', () => flood('.', 100_000)),
  txt('a hundred thousand dashes', () => flood('— ', 100_000)),
  // Numbers
  txt('a number of a hundred thousand digits', () => `At least ${flood('1234567890', 100_000)} people died.`),
  txt('a number with fifty thousand commas', () => `At least ${flood('1,234,', 100_000)}000 people died.`),
  txt('thirty thousand numbers in a row', () => flood('12 000 ', 200_000)),
  txt('number words without end', () => `${flood('twenty one hundred thousand million and ', 150_000)}people died.`),
  txt('ranges of ranges', () => `between ${flood('10 and 20 to 30-40 ', 100_000)}people died.`),
  txt(
    'figures that are parts of parts',
    () => `At least 900 died${flood(', including 12 children, among them 3 girls, of whom 2', 80_000)}.`,
  ),
  txt('four thousand figures', () => many(4000, (at) => `At least ${at + 2} people were killed in ${name(at)}. `)),
  // Dates
  txt('dates without end', () => flood('10 January 2022, Monday 3 pm - ', 100_000)),
  txt('digits and separators that are nearly dates', () => flood('2022-01-10T10:20:30+01:00/', 100_000)),
  txt('months and ordinals', () => flood('the 2nd of the 3rd of May of last week of next year ', 100_000)),
  // Names and words
  txt('twenty thousand names', () => many(7000, (at) => `${name(at)} ${name(at * 31 + 7)} met ${name(at * 17)}. `)),
  txt('one name ten thousand times, differently', () =>
    many(4000, (at) => `Mr ${name(at % 40)} told ${name(at % 60)} that he, ${name(at % 50)}, said so. `),
  ),
  txt('capitals without end', () => flood('The National Security Committee Of The ', 150_000)),
  txt(
    'attributions in attributions',
    () => `${flood('the ministry said that the minister said that ', 120_000)}12 died.`,
  ),
  txt('denials of denials', () =>
    flood('He denied that he denied it. The ministry did not confirm it. It was withdrawn. ', 100_000),
  ),
  txt('combining marks on one letter', () => `A${'\u0301'.repeat(200_000)} said.`),
  txt('words that every object answers to', () =>
    many(8, (at) => {
      const word = [
        'constructor',
        '__proto__',
        'toString',
        'valueOf',
        'Constructor',
        'hasOwnProperty',
        'then',
        'length',
      ][at]
      return `(${word}) At least 12 ${word} were killed by ${word}, ${word} said on Monday. 12-${word}, ${word} 12, $12 ${word}. `
    }),
  ),
  txt('bidi and joiners', () => flood('\u202E\u2066\u200D\u200Fa\u2069', 200_000)),
  // Pages
  html(
    'elements in elements, sixty thousand deep',
    () => `${'<div>'.repeat(60_000)}Two died.${'</div>'.repeat(60_000)}`,
  ),
  html('formatting that is never closed', () => flood('<b><i><p>Two died. <a href="x">', 60_000)),
  html('a tag with fifty thousand attributes', () => `<p ${many(50_000, (at) => `a${at}=1 `)}>Two died.</p>`),
  html('tables in tables', () => flood('<table><tr><td>', 60_000)),
  html('a page of links', () => many(8000, (at) => `<li><a href="/${at}">Two dead in ${name(at)}</a></li>`)),
]
