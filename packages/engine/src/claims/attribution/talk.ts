import type { Sentence } from '../../syntax/tokens.ts'
import { type Draft, spoken } from './draft.ts'
import type { Hearsay } from './hearsay.ts'
import type { Field } from './phrases.ts'
import { possessorOf } from './speakers.ts'

/** Leaves what talk tells to whose talk it is, or to the talk where nobody is named: "reports on social media that 30 had died". */
export const withTalk = (field: Field, sentence: Sentence, drafts: Draft[], talk: Hearsay): void => {
  const { noun, content, owned } = talk
  const [first, last] = talk.phrase
  const known = drafts.findIndex(({ cue }) => cue?.[0] === noun)
  const misread = field.tokens[noun]!.upos === 'VERB'
  if (known !== -1 && drafts[known]!.source !== null && !misread) return
  const source = owned ? possessorOf(field, sentence, noun) : null
  if (owned && source === null) return
  const from = owned
    ? null
    : { phrase: { first, last, head: noun, core: [first, last] as const }, cue: [noun, noun + 1] as const }
  if (known !== -1) drafts[known] = { ...drafts[known]!, source, from, worded: drafts[known]!.worded && !misread }
  else
    drafts.push({
      ...spoken,
      pieces: [content],
      source,
      cue: [noun, noun + 1],
      from,
      speaks: false,
      worded: false,
      rule: 'talk, and whose it is',
      trace: ['a noun of talk', source === null ? 'nobody is named' : source.rule],
    })
}
