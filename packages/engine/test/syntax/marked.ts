import type { Token } from '../../src/syntax/tokens.ts'
import { analyse } from './english.ts'

/** The tokens that stand behind an opening bracket, as in "Quake [kills] 40": the text is read without the brackets. */
export const markedTokens = (marked: string): (Token | undefined)[] => {
  const wanted: number[] = []
  let text = ''
  for (const char of marked) {
    if (char === '[') wanted.push(text.length)
    else if (char !== ']') text += char
  }
  const { tokens } = analyse(text)
  return wanted.map((start) => tokens.find((token) => token.start === start))
}
