import { describe, expect, it } from 'vitest'
import { analyse } from './english.ts'
import { markedTokens } from './marked.ts'
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

/** Words in square brackets and the tags they must have, whatever else goes wrong. */
const certain: readonly (readonly [text: string, ...tags: string[]])[] = [
  ['The [unrest] spread.', 'NOUN/NN'],
  ['[Protests] began in May.', 'NOUN/NNS'],
  ['The army said the [protests] were over.', 'NOUN/NNS'],
  ['[Airstrikes] hit the town.', 'NOUN/NNS'],
  ['[WHO] officials confirmed it.', 'PROPN/NNP'],
  ['[US] [troops] [left] the base.', 'PROPN/NNP', 'NOUN/NNS', 'VERB/VBD'],
  ['Ten people were [killed].', 'VERB/VBN'],
  ['The armed forces [denied] that their planes had [bombed] a camp.', 'VERB/VBD', 'VERB/VBN'],
  ['Police [detained] 164 people.', 'VERB/VBD'],
  ['[Sixteen] [died].', 'NUM/CD', 'VERB/VBD'],
  ['Troops were [shot] and wounded.', 'VERB/VBN'],
  ['WHO [SAYS] TEN DEAD', 'VERB/VBZ'],
  ['Quake [kills] 40 in Peru', 'VERB/VBZ'],
]

describe('tags', () => {
  for (const [marked, ...tags] of certain) {
    it(`are certain in: ${marked}`, () => {
      expect(markedTokens(marked).map((token) => `${token?.upos}/${token?.xpos}`)).toEqual(tags)
    })
  }
})
