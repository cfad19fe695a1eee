import { clauseIndex } from '../../mentions/clauses/clause-index.ts'
import type { Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotated } from '../../report/layers.ts'
import { exact } from '../../text/span.ts'
import type { Hop } from '../attribution/attributions.ts'
import type { Layout } from './circumstances.ts'
import type { Scene } from './scene.ts'

/** How the clauses of a report lie about its tokens. */
export const layoutOf = (clauses: readonly Clause[]): Layout => {
  const index = clauseIndex(clauses)
  return {
    holds: (outer, inner) => {
      const above = index.clauseAt(outer)
      let at = index.clauseAt(inner)
      if (above === null || at === null || at === above) return false
      for (let steps = 0; at !== null && steps < DEEPEST; steps++) {
        if (at === above) return true
        at = clauses[at]!.parent
      }
      return false
    },
    isOthersSubject: (token, own) => {
      const placed = index.argumentAt(token)
      return placed !== null && placed.role === 'subject' && placed.clause !== index.clauseAt(own)
    },
  }
}

/** How many clauses up an enclosing one is looked for. */
const DEEPEST = 16

/** Subjects and objects of verbs: by the token of their head, and by the verb's. */
export const verbsIn = (clauses: readonly Clause[]): Pick<Scene, 'rolesOf' | 'subjectOf'> => {
  const index = clauseIndex(clauses)
  return {
    rolesOf: (head) =>
      index.rolesOf(head).flatMap(({ role, clause }) => {
        const predicate = clauses[clause]!.predicate
        if (predicate === null || (role !== 'subject' && role !== 'object')) return []
        return [{ role, first: predicate.first, head: predicate.head, voice: predicate.voice }]
      }),
    subjectOf: (verb) => {
      const at = index.predicatedBy(verb)
      return at === null ? null : (clauses[at]!.subject?.head ?? null)
    },
  }
}

/** Who is the subject of the verb at a token; null for nobody a report names. */
export const subjectsIn = ({
  report,
  clauses,
  parties,
  tokens,
}: Annotated<'clauses' | 'parties' | 'tokens'>): ((verb: number) => Hop | null) => {
  const index = clauseIndex(clauses)
  const partyAt = new Map(parties.flatMap((party) => party.mentions.map(({ head }) => [head, party] as const)))
  return (verb) => {
    const at = index.predicatedBy(verb)
    const subject = at === null ? null : clauses[at]!.subject
    if (subject === null) return null
    const party = partyAt.get(subject.head)
    if (party?.kind === 'place' || (party === undefined && tokens[subject.head]!.upos === 'PRON')) return null
    const { start, end } = subject
    const cue = { start: tokens[verb]!.start, end: tokens[verb]!.end }
    return { name: party?.name ?? exact(report.text, subject), party: party?.id ?? null, start, end, cue }
  }
}

/** Whose the noun at a token is, "the army’s [figure]"; null for nobody's. */
export const ownersIn = ({ parties, tokens }: Annotated<'parties' | 'tokens'>): ((noun: number) => Hop | null) => {
  const voices = parties.filter(({ kind }) => kind !== 'place')
  const mentionAt = new Map(
    voices.flatMap((party) => party.mentions.map((mention) => [mention.head, { party, mention }] as const)),
  )
  return (noun) => {
    const before = tokens[noun - 1]
    const owner = before?.xpos === 'POS' ? noun - 2 : null
    const found = owner === null ? undefined : mentionAt.get(owner)
    if (found === undefined) return null
    const { start, end } = found.mention
    return { name: found.party.name, party: found.party.id, start, end, cue: tokens[noun]! }
  }
}
