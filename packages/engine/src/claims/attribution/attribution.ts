import type { Stance } from '../../language/cues.ts'
import type { Span } from '../../text/span.ts'

/** One hop from the one who knows to the page. */
export interface Hop extends Span {
  /** Name of the party, or the words themselves where it is nobody's name ("a social media post"). */
  readonly name: string
  /** Id of the party, or null. */
  readonly party: string | null
  /** The word that carries the attribution: "said", "according to"; null for the last hop, the outlet. */
  readonly cue: Span | null
}

/** Something said, the cue that says so, and the chain of who said it through whom. */
export interface Attribution {
  readonly mode: 'direct' | 'mixed' | 'indirect'
  /** What is said, in pieces where the cue breaks it. */
  readonly content: readonly Span[]
  readonly speaker: Hop | null
  readonly cue: Span | null
  /** Originator first. The outlet itself is not in it. Empty when unattributed. */
  readonly chain: readonly Hop[]
  /** How the cue stands to what is said. */
  readonly stance: Stance
  /** Index of the attribution whose content holds this one: what somebody said that another said; null at the top. */
  readonly within: number | null
  /**
   * Whether it is told as a quotation of its own: at the top, or words that another passes on ("the minister said, the
   * agency reported"). The rest only says through whom a claim inside it comes.
   */
  readonly told: boolean
  readonly rule: string
  /** What was tried, in order. */
  readonly trace: readonly string[]
}
