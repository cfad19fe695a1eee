import { describe, expect, it } from 'vitest'
import { markedTokens } from './marked.ts'

/** Words in square brackets, and the lemmas they should have, in order. */
const cases: readonly (readonly [text: string, ...lemmas: string[]])[] = [
  ['Gunmen [abducted] 35 [schoolgirls] and [fled].', 'abduct', 'schoolgirl', 'flee'],
  ['[Clashes] [spread] to other [cities].', 'clash', 'spread', 'city'],
  ['Two [were] [shot] dead.', 'be', 'shoot'],
  ['He [stopped], [denying] the [allegations].', 'stop', 'deny', 'allegation'],
  ['The [women] [have] [died] of [injuries].', 'woman', 'have', 'die', 'injury'],
  ['Rebels [tweeted] that [airstrikes] [hit] the camp.', 'tweet', 'airstrike', 'hit'],
  ["She did[n't] say who['s] to blame.", 'not', 'be'],
  ['It was the [deadliest] day in [Jan.]', 'deadly', 'January'],
  ['About [7,939] people.', '7939'],
  ['The [American] embassy in [Kyiv] closed.', 'American', 'Kyiv'],
]

describe('lemmas', () => {
  for (const [marked, ...lemmas] of cases) {
    it(`of ${marked}`, () => {
      expect(markedTokens(marked).map((token) => token?.lemma)).toEqual(lemmas)
    })
  }
})
