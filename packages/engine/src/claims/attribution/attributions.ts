import type { Language } from '../../language/language.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import type { Annotator } from '../../report/layers.ts'
import type { Zone } from '../../report/zone.ts'
import type { Sentence } from '../../syntax/tokens.ts'
import type { Attribution } from './attribution.ts'
import { nameFrom, settle } from './chains.ts'
import { type Draft, spoken } from './draft.ts'
import { inheriting } from './floating.ts'
import { type Field, fieldOf } from './phrases.ts'
import { draftsIn } from './sayings.ts'
import { headlineColon, type Label, labelsIn } from './speaker-labels.ts'
import { hearingOf, nounsOf } from './voices.ts'

export type { Attribution, Hop } from './attribution.ts'

declare module '../../report/layers.ts' {
  interface Layers {
    attributions: Attribution
  }
}

/**
 * Finds what the report puts in somebody's mouth or mind, and who that is: every cue with its source and what it takes,
 * then the quotations that stand alone and inherit a speaker. Where grammar names nobody, nobody is named. In document
 * order of what is said; spans follow PARC 3.
 */
export const attributions = (
  language: Language,
): Annotator<
  'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'parties',
  'attributions'
> => {
  const nouns = nounsOf(language.parties)
  return {
    gives: ['attributions'],
    find: ({ report, zones, tokens, sentences, quoted, clauses, parties }) => {
      const field = fieldOf(report.text, tokens, sentences, quoted, language.cues, clauses)
      const drafts: Draft[] = []
      const hear = hearingOf(parties, nouns)
      const voices = voicesOf(parties)
      for (const label of labelsIn(field, zones))
        if (label.rule !== headlineColon || isVoice(field, label, voices)) drafts.push(labelled(label))
      for (const sentence of sentences) {
        if (sentence.unread !== null || isHeading(field, zones, sentence)) continue
        for (const draft of draftsIn(field, sentence)) {
          const heard = hear(field, draft)
          if (heard !== null) drafts.push(heard)
        }
      }
      return { attributions: settle(field, inheriting(field, drafts), nameFrom(parties, language.cues)) }
    },
  }
}

/** Tokens that end the name of somebody who may speak: a name of two words alone shows no person. */
const voicesOf = (parties: readonly Party[]): ReadonlySet<number> =>
  new Set(
    parties.flatMap(({ kind, mentions, roles, named }) =>
      kind === 'place' || (kind === 'person' && named && roles.length === 0) ? [] : mentions.map(({ head }) => head),
    ),
  )

/** Whether a name before a colon is somebody's, "Ministry: two dead": a ship's or a valley's tells what the report is about. */
const isVoice = ({ tokens }: Field, { speaker }: Label, voices: ReadonlySet<number>): boolean => {
  if (tokens[speaker.head]?.upos !== 'PROPN') return true
  for (let at = speaker.first; at < speaker.last; at++) if (voices.has(at)) return true
  return false
}

/** "What we know about the flood": a heading that asks says nothing of anybody's. */
const isHeading = ({ tokens }: Field, zones: readonly Zone[], { zone, first }: Sentence): boolean =>
  zones[zone]?.kind === 'headline' && /^W/.test(tokens[first]?.xpos ?? '')

const labelled = ({ pieces, speaker, mark, rule }: Label): Draft => ({
  ...spoken,
  pieces,
  source: { phrase: speaker, antecedent: null, rule },
  cue: [mark, mark + 1],
  rule,
  trace: [rule],
})
