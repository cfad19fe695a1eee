import type { Decision } from '@stemma/engine'

/** A decision in few words, and the reason that was given: what a list of them shows. */
export const saidOf = (decision: Decision): readonly [says: string, reason: string | null] => {
  switch (decision.kind) {
    case 'correct':
      return [`correct ${decision.field} of ${decision.target.id} to ${decision.value ?? 'none'}`, decision.reason]
    case 'merge':
      return [`merge ${decision.targets.map(({ id }) => id).join(' and ')}`, decision.reason]
    case 'split':
      return [`split ${decision.target.id}`, decision.reason]
    case 'origin':
      return [`origin of ${decision.target.id}: ${decision.who}`, decision.reason]
    case 'relation':
      return [
        decision.between === 'reports'
          ? `relation of ${decision.from} and ${decision.to}: ${decision.relation}`
          : `relation of ${decision.target.id} and ${decision.other.id}: ${decision.relation}`,
        decision.reason,
      ]
    case 'standing':
      return [`standing of ${decision.target.id}: ${decision.standing}`, decision.reason]
    case 'grade':
      return [
        `grade ${decision.source.name}: ${decision.reliability ?? ''}${decision.credibility ?? ''}`,
        decision.reason,
      ]
    case 'note':
      return [`note on ${decision.target.id}: ${decision.text}`, decision.reason]
    case 'accept':
    case 'reject':
      return [`${decision.kind} ${decision.target.id}`, decision.reason]
  }
}
