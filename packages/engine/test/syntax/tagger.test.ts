import { describe, expect, it } from 'vitest'
import { analyse } from './english.ts'
import { news } from './news.ts'

const lines = news
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split(' ')
      .map((pair) => [pair.slice(0, pair.lastIndexOf('/')), pair.slice(pair.lastIndexOf('/') + 1)] as const),
  )

/** Words tagged otherwise than by hand, as `word/tag (hand)`. */
const wrong = lines.flatMap((pairs) => {
  const { tokens } = analyse(pairs.map(([form]) => form).join(' '))
  return tokens.flatMap((token, at) => {
    const tag = pairs[at]?.[1]
    return tag === '_' || tag === token.upos
      ? []
      : [`${token.form}/${token.upos} (${tag}) in: ${pairs.map(([form]) => form).join(' ')}`]
  })
})

describe('tags on news', () => {
  it('are right on 96 words of a hundred', () => {
    const words = lines.flat().filter(([, tag]) => tag !== '_').length
    expect(wrong.length / words, wrong.join('\n')).toBeLessThanOrEqual(0.04)
  })
})
