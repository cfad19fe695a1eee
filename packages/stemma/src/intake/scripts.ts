/** A script that is not Latin, and the languages written in it, told apart by letters that others do not have. */
export interface Script {
  readonly letters: RegExp
  /** A letter of each group means that language; the first whose letters stand in a text wins. */
  readonly signs: readonly (readonly [language: string, ...groups: readonly string[]])[]
  /** What a text in it is otherwise. */
  readonly language: string
  /**
   * What tells a paragraph in that language where the page is in another: one letter of each group, and none that it never
   * has. Null where paragraphs are too short to tell.
   */
  readonly alone: { readonly groups: readonly string[]; readonly never: string } | null
}

const script = (letters: RegExp, language: string, ...signs: Script['signs']): Script => ({
  letters,
  signs,
  language,
  alone: null,
})

/** Letters are the surest sign: a page of news in Kazakh has a hundred that Russian lacks. */
export const scripts: readonly Script[] = [
  script(
    /\p{Script=Cyrillic}/u,
    'ru',
    ['kk', 'ұқ', 'әіө'],
    ['ba', 'ҙҫ'],
    ['tt', 'җ'],
    ['tg', 'ӣӯҷ'],
    ['uz', 'ў', 'ғқҳ'],
    ['kk', 'құ'],
    ['ky', 'ң'],
    ['mn', 'өү'],
    ['be', 'ў'],
    ['uk', 'їєґ'],
    ['mk', 'ѓќѕ'],
    ['sr', 'ђјљњћџ'],
    ['uk', 'і'],
    ['ru', 'ыэ'],
    ['bg', 'ъ'],
  ),
  {
    ...script(
      /\p{Script=Arabic}/u,
      'ar',
      ['ps', 'ټډړښځڅ'],
      ['ckb', 'ڕڵێ'],
      ['ug', 'ېۆۈۇ'],
      ['ur', 'ٹڈڑے'],
      ['fa', 'پچژگ'],
    ),
    // Urdu and Persian have letters of their own for k, y and h, which are in every line.
    alone: { groups: ['ةى', 'أإ'], never: 'ټډړښځڅڕڵێېۆۈۇٹڈڑےپچژگکیہھںە' },
  },
  script(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'),
  script(/\p{Script=Hangul}/u, 'ko'),
  script(/\p{Script=Han}/u, 'zh', ['ja', 'のをがはにでとし']),
  script(/\p{Script=Devanagari}/u, 'hi', ['mr', 'ळ']),
  script(/\p{Script=Hebrew}/u, 'he', ['yi', 'ײױװ']),
  script(/\p{Script=Ethiopic}/u, 'am'),
  script(/\p{Script=Greek}/u, 'el'),
  script(/\p{Script=Thai}/u, 'th'),
  script(/\p{Script=Lao}/u, 'lo'),
  script(/\p{Script=Khmer}/u, 'km'),
  script(/\p{Script=Myanmar}/u, 'my'),
  script(/\p{Script=Georgian}/u, 'ka'),
  script(/\p{Script=Armenian}/u, 'hy'),
  script(/\p{Script=Bengali}/u, 'bn', ['as', 'ৰৱ']),
  script(/\p{Script=Gurmukhi}/u, 'pa'),
  script(/\p{Script=Gujarati}/u, 'gu'),
  script(/\p{Script=Oriya}/u, 'or'),
  script(/\p{Script=Tamil}/u, 'ta'),
  script(/\p{Script=Telugu}/u, 'te'),
  script(/\p{Script=Kannada}/u, 'kn'),
  script(/\p{Script=Malayalam}/u, 'ml'),
  script(/\p{Script=Sinhala}/u, 'si'),
  script(/\p{Script=Tibetan}/u, 'bo'),
  script(/\p{Script=Mongolian}/u, 'mn'),
  script(/\p{Script=Thaana}/u, 'dv'),
]

/**
 * The language of a text in a script: by its letters, else what its page says where that is written in this script.
 *
 * @param markup the language the page names for itself
 */
export const languageIn = (script: Script, text: string, markup: string | null): string => {
  const holds = holder(text)
  const sign = script.signs.find(([, ...groups]) => groups.every(holds))
  if (sign !== undefined) return sign[0]
  const same = markup !== null && scriptOf(markup) === scriptOf(script.language)
  return same ? markup : script.language
}

/** The language of a paragraph in a script: its own where its letters tell, else that of its page. */
export const languageOfLine = ({ alone, language }: Script, text: string, ofPage: string): string => {
  if (alone === null || ofPage === language) return ofPage
  const holds = holder(text)
  return alone.groups.every(holds) && !holds(alone.never) ? language : ofPage
}

/** Whether a text has any of some letters. */
const holder = (text: string): ((letters: string) => boolean) => {
  const own = new Set(text.toLowerCase())
  return (letters) => [...letters].some((letter) => own.has(letter))
}

const scriptOf = (language: string): string | null => {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}
