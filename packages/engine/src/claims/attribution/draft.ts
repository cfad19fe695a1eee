import type { Stance } from '../../language/cues.ts'
import type { CueMention } from './cue-mentions.ts'
import type { Phrase } from './phrases.ts'
import type { Source } from './speakers.ts'

/** An attribution in tokens, before it is put into spans. */
export interface Draft {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly source: Source | null
  /** First and last token of the cue. */
  readonly cue: readonly [first: number, last: number] | null
  readonly hearer: readonly [first: number, last: number] | null
  readonly stance: Stance
  /** Whether the cue is one of saying, so that its words may stand as a quotation. */
  readonly speaks: boolean
  /** Whether it only names the source of words told by others: "according to". */
  readonly passesOn: boolean
  /** Whom the speaker has it from: "the agency reported, citing *two officials*". */
  readonly from: Relay | null
  /** Who passes the speaker's words on: "*the agency* quoted him as saying". */
  readonly via: Relay | null
  /** Whether its words are a quotation, and not only a number somebody vouches for. */
  readonly worded: boolean
  readonly rule: string
  readonly trace: readonly string[]
}

/** Another party in the chain, and the word that says so. */
export interface Relay {
  readonly phrase: Phrase
  readonly cue: readonly [first: number, last: number]
}

/** A draft of words of speech that nobody passes on and nobody named is told, until more is known. */
export const spoken = {
  hearer: null,
  stance: 'asserts',
  speaks: true,
  passesOn: false,
  from: null,
  via: null,
  worded: true,
} as const satisfies Partial<Draft>

/** What most drafts with a cue begin with. */
export const plain = ({ cue }: CueMention): Pick<Draft, 'speaks' | 'passesOn' | 'from' | 'via' | 'worded'> => ({
  speaks: cue.takes.has('quote'),
  passesOn: false,
  from: null,
  via: null,
  worded: true,
})
