import type { Item, VerbItem } from './item.ts'

/**
 * Which verb forms, by the class of their first word, an auxiliary that stands apart may govern: "has … been killed",
 * "did … say", "was … arrested".
 */
const governs: Readonly<Record<string, string>> = { have: 'uYA', do: 'bya', be: 'uGgZ', modal: 'bya' }

/** How far the main verb may stand from its auxiliary, in items. */
const farthest = 14

/**
 * Joins an auxiliary and the verb it belongs to across a subject ("Did the police say"), a phrase ("had on Wednesday
 * declared") or a parenthesis ("has, officials said, fled"). The auxiliary becomes a mark; the verb takes its tense.
 */
export const joinSplitVerbs = (items: Item[]): Item[] => {
  for (let at = 0; at < items.length; at += 1) {
    const auxiliary = items[at]!
    if (auxiliary.kind !== 'verb' || !auxiliary.bare || auxiliary.group.form !== 'finite') continue
    const main = mainVerb(items, at, auxiliary)
    if (main === -1) continue
    items[main] = joined(auxiliary, items[main] as VerbItem)
    items[at] = { kind: 'mark', first: auxiliary.first, last: auxiliary.last }
  }
  return items
}

const kindOf = ({ lemma, group }: VerbItem): string => (group.modality === null ? lemma : 'modal')

const mainVerb = (items: readonly Item[], at: number, auxiliary: VerbItem): number => {
  const kind = kindOf(auxiliary)
  const forms = governs[kind]
  if (forms === undefined) return -1
  const isMain = (k: number): boolean => {
    const item = items[k]
    if (item?.kind !== 'verb') return false
    // After "had" or "was" a past tense is a participle that the tagger missed.
    if (item.opens === 't') return forms.includes('u')
    return forms.includes(item.opens) && item.group.form !== 'finite'
  }
  const next = items[at + 1]
  if (next === undefined) return -1
  if (next.kind === 'noun' || next.kind === 'there') {
    if (!opensQuestion(items[at - 1])) return -1
    let ahead = at + 2
    while (ahead < at + 5 && (items[ahead]?.kind === 'prepositional' || items[ahead]?.kind === 'adverb')) ahead += 1
    return isMain(ahead) ? ahead : -1
  }
  if (next.kind === 'prepositional') {
    // "was in a house raided by police" is no split; a time may always stand between.
    if (kind === 'be' && !next.temporal) return -1
    let ahead = at + 2
    while (ahead < at + 4 && (items[ahead]?.kind === 'prepositional' || items[ahead]?.kind === 'adverb')) ahead += 1
    return isMain(ahead) ? ahead : -1
  }
  if (next.kind === 'comma') {
    for (let k = at + 2; k < Math.min(items.length, at + farthest); k += 1) {
      const item = items[k]!
      if (item.kind === 'comma') return isMain(k + 1) ? k + 1 : -1
      if (item.kind === 'conjunction' || item.kind === 'stop' || item.kind === 'semicolon') return -1
    }
  }
  return -1
}

const opensQuestion = (before: Item | undefined): boolean =>
  before === undefined || ['wh', 'comma', 'conjunction', 'adverb', 'mark', 'colon', 'dash'].includes(before.kind)

const joined = (auxiliary: VerbItem, main: VerbItem): VerbItem => {
  const kind = kindOf(auxiliary)
  const { tense, modality, polarity } = auxiliary.group
  const { opens, group } = main
  const participle = opens === 'u' || opens === 't'
  const progressive = kind === 'be' && !participle
  const voice = participle ? (kind === 'be' ? 'passive' : 'active') : group.voice
  return {
    ...main,
    opens: 'v',
    singular: auxiliary.singular,
    group: {
      ...group,
      tense,
      modality,
      voice,
      polarity: polarity === 'negative' || group.polarity === 'negative' ? 'negative' : 'positive',
      form: 'finite',
      aspect: progressive ? 'progressive' : kind === 'have' ? 'perfect' : group.aspect,
    },
  }
}
