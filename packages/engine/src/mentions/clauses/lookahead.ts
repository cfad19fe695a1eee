import type { Item, VerbItem } from './item.ts'
import type { Parse } from './stack.ts'

/** How far ahead anything is looked for, in items. Keeps the reading linear. */
const horizon = 48

/**
 * Index of the finite verb whose subject the noun phrase at `at` would be, or -1: walks over what may stand between a
 * subject and its verb (phrases, reduced relatives, relative clauses, appositions and parentheses between commas). Where
 * the phrase may as well be an object (`far` is false), only phrases and adverbs are walked over.
 */
export const verbAfter = (items: readonly Item[], at: number, far = true): number => {
  const limit = Math.min(items.length, at + horizon)
  let j = at + 1
  let coordinated = false
  while (j < limit) {
    const item = items[j]!
    switch (item.kind) {
      case 'prepositional':
        if (item.clausal) return -1
        j += 1
        break
      case 'adverb':
      case 'adjective':
      case 'mark':
      case 'particle':
        j += 1
        break
      case 'noun': {
        if (item.temporal) {
          j += 1
          break
        }
        // "the weapons they used | killed"
        if (!far || !item.phrase.pronoun || items[j + 1]?.kind !== 'verb') return -1
        j = afterPredicate(items, j + 2, limit)
        break
      }
      case 'preposition':
        // "in which he died", "after leaving": what follows belongs to it.
        if (!far) return -1
        j += 1
        if (items[j]?.kind === 'wh') j = afterRelative(items, j, limit)
        else if (items[j]?.kind === 'verb') j = afterPredicate(items, j + 1, limit)
        break
      case 'wh':
      case 'that':
        if (!far) return -1
        j = afterRelative(items, j, limit)
        break
      case 'verb':
        // "the figure and the post was deleted": one subject cannot be two things and singular.
        if (isFiniteVerb(items, j)) return coordinated && item.singular ? -1 : j
        if (!far && item.group.form !== 'participle') return -1
        j = afterPredicate(items, j + 1, limit)
        break
      case 'conjunction':
        if (!far) return -1
        coordinated = true
        if (items[j + 1]?.kind === 'noun' || items[j + 1]?.kind === 'prepositional') j += 2
        else if (items[j + 1]?.kind === 'adverb' && items[j + 2]?.kind === 'noun') j += 3
        else return -1
        break
      case 'comma':
      case 'dash': {
        if (!far) return -1
        const after = afterParenthesis(items, j, limit)
        if (after === -1) return -1
        for (let k = j; k < after; k += 1) if (items[k]!.kind === 'conjunction') coordinated = true
        j = after
        break
      }
      default:
        return -1
    }
  }
  return -1
}

/** Whether the verb at `at` is finite, and not a participle that only looks like a past tense ("the men held there were …"). */
export const isFiniteVerb = (items: readonly Item[], at: number): boolean => {
  const item = items[at]!
  if (item.kind !== 'verb') return false
  if (item.group.form !== 'finite') return false
  return item.opens !== 't' || !looksReduced(items, at)
}

/** A bare past tense with no object after it, before another finite verb of the same clause, is a participle. */
export const looksReduced = (items: readonly Item[], at: number): boolean => {
  const item = items[at]!
  if (item.kind !== 'verb' || item.opens !== 't' || item.group.head !== item.group.last - 1) return false
  const before = items[at - 1]
  if (before === undefined || (before.kind !== 'noun' && before.kind !== 'prepositional')) return false
  if (before.phrase.pronoun) return false
  let j = at + 1
  const limit = Math.min(items.length, at + 8)
  // "one of the men wounded | was a student"
  const straight = items[j]
  if (straight?.kind === 'verb') return straight.group.form === 'finite' && 'BHDm'.includes(straight.opens)
  if (straight?.kind !== 'prepositional') return false
  while (j < limit) {
    const next = items[j]!
    if (next.kind === 'prepositional' || next.kind === 'adverb' || (next.kind === 'noun' && next.temporal)) j += 1
    else if (next.kind !== 'verb' || next.group.form !== 'finite') return false
    // "searched for people feared buried": the second is the participle.
    else return next.opens !== 't' || items[j + 1]?.kind !== 'verb'
  }
  return false
}

/** Index of the first item from `at` on that cannot belong to the predicate before it: a finite verb, a mark, or the end. */
export const predicateEnd = (items: readonly Item[], at: number): number =>
  afterPredicate(items, at, Math.min(items.length, at + horizon))

/** From an opening comma at `at`: index of the verb after the closing one, or of what follows a list; -1 for neither. */
export const parenthesisEnd = (items: readonly Item[], at: number): number =>
  afterParenthesis(items, at, Math.min(items.length, at + horizon))

/** From a relative or complement marker to after its predicate and what completes it. */
const afterRelative = (items: readonly Item[], at: number, limit: number): number => {
  let j = at + 1
  while (j < limit) {
    const item = items[j]!
    if (item.kind === 'verb') return afterPredicate(items, j + 1, limit)
    if (item.kind === 'noun' || item.kind === 'adverb' || item.kind === 'prepositional' || item.kind === 'there') j += 1
    else if (item.kind === 'mark' || item.kind === 'adjective') j += 1
    else break
  }
  return j
}

/** Over the objects and adverbials of a predicate, to whatever cannot belong to it: a finite verb or a mark. */
const afterPredicate = (items: readonly Item[], at: number, limit: number): number => {
  let j = at
  while (j < limit) {
    const item = items[j]!
    if (item.kind === 'verb' && item.group.form === 'finite') {
      // "… that they said he left": a pronoun's verb belongs to what is walked over.
      const before = items[j - 1]
      if (before?.kind !== 'noun' || !before.phrase.pronoun) return j
    }
    if (item.kind === 'prepositional' && item.clausal) return j
    if (item.kind === 'that' || item.kind === 'wh') {
      j = afterRelative(items, j, limit)
      continue
    }
    if (
      item.kind === 'comma' ||
      item.kind === 'dash' ||
      item.kind === 'colon' ||
      item.kind === 'semicolon' ||
      item.kind === 'stop' ||
      item.kind === 'quotation' ||
      item.kind === 'subordinator'
    ) {
      return j
    }
    if (item.kind === 'conjunction' && items[j + 1]?.kind === 'verb') return afterPredicate(items, j + 2, limit)
    j += 1
  }
  return j
}

/** From an opening comma to after the closing one, where a verb follows it, or along a list; -1 where it closes nothing. */
const afterParenthesis = (items: readonly Item[], at: number, limit: number): number => {
  const opener = items[at]!.kind
  const next = items[at + 1]
  if (next === undefined) return -1
  // A list: "a doctor, two nurses and a driver | were killed".
  if (next.kind === 'noun' || next.kind === 'conjunction') {
    let j = at
    while (items[j]?.kind === 'comma' && j < limit) {
      const conjunction = items[j + 1]?.kind === 'conjunction' ? 1 : 0
      let k = j + 1 + conjunction
      const member = items[k]
      if (member?.kind !== 'noun') break
      k += 1
      while (items[k]?.kind === 'prepositional') k += 1
      if (conjunction === 1 || items[k]?.kind === 'conjunction') {
        return conjunction === 1 ? k : k
      }
      j = k
    }
  }
  for (let j = at + 1; j < limit; j += 1) {
    const item = items[j]!
    if (item.kind === 'semicolon' || item.kind === 'stop' || item.kind === 'colon') return -1
    if (item.kind !== opener) continue
    let after = j + 1
    while (items[after]?.kind === 'adverb') after += 1
    const follower = items[after]
    if (follower?.kind === 'verb' && follower.group.form === 'finite') return after
    if (follower?.kind === 'wh' || follower?.kind === 'conjunction') continue
  }
  return -1
}

/** After "the weapons they": where the verb of the main clause stands, if one does. */
export const reducedRelativeEnd = (items: readonly Item[], at: number): number => {
  const verb = verbAfter(items, at)
  if (verb === -1) return -1
  for (let j = verb + 1; j < Math.min(items.length, verb + 12); j += 1) {
    const item = items[j]!
    if (item.kind === 'verb' && item.group.form === 'finite') return items[j - 1]?.kind === 'conjunction' ? -1 : j
    if (item.kind === 'comma' || item.kind === 'subordinator' || item.kind === 'that' || item.kind === 'noun') return -1
    if (item.kind === 'wh' || item.kind === 'colon' || item.kind === 'quotation') return -1
  }
  return -1
}

export const secondVerb = (items: readonly Item[], verb: number): boolean => {
  for (let j = verb + 1; j < Math.min(items.length, verb + 24); j += 1) {
    const item = items[j]!
    if (item.kind === 'semicolon' || item.kind === 'stop' || item.kind === 'subordinator' || item.kind === 'quotation')
      return false
    if (item.kind === 'verb' && item.group.form === 'finite') {
      const before = items[j - 1]!
      if (before.kind === 'comma' || before.kind === 'prepositional' || before.kind === 'adverb') return true
    }
  }
  return false
}

export const nextOf = (items: readonly Item[], at: number): Item | undefined => {
  let next = at + 1
  while (items[next]?.kind === 'adverb' || items[next]?.kind === 'mark') next += 1
  return items[next]
}

/**
 * Whether a verb of saying speaks of what stands before it ("…, officials said on Monday, …"): no object and no clause
 * of its own follows, unless it is the hearer ("he told reporters").
 */
export const trails = (parse: Parse, verb: VerbItem, at: number): boolean => {
  const { items, lexicon } = parse
  if (!lexicon.verbs.attributes.has(verb.lemma) || verb.group.voice === 'passive') return false
  let hearer = lexicon.verbs.hearer.has(verb.lemma)
  for (let j = at + 1; j < Math.min(items.length, at + 14); j += 1) {
    const item = items[j]!
    switch (item.kind) {
      case 'adverb':
      case 'mark':
      case 'particle':
      case 'prepositional':
        continue
      case 'noun':
        if (item.temporal) continue
        if (!hearer) return false
        hearer = false
        continue
      case 'verb':
        return item.group.form === 'gerund' || item.group.form === 'finite'
      case 'that':
      case 'colon':
      case 'adjective':
        return false
      default:
        return true
    }
  }
  return true
}

export const endsSentence = (items: readonly Item[], verb: number): boolean => {
  for (let j = verb + 1; j < items.length; j += 1) {
    const item = items[j]!
    if (item.kind === 'comma' || item.kind === 'dash') return false
    if (item.kind === 'stop') return true
  }
  return true
}

/** Whether the phrase at `at` is a member of a list: "X, Y and Z". */
export const isList = (items: readonly Item[], at: number): boolean => {
  const limit = Math.min(items.length, at + 24)
  let j = at + 1
  while (j < limit) {
    const item = items[j]!
    if (item.kind === 'prepositional' || item.kind === 'mark' || item.kind === 'adverb') j += 1
    else if (item.kind === 'conjunction') return items[j + 1]?.kind === 'noun' || items[j + 1]?.kind === 'adverb'
    else if (item.kind === 'comma') {
      const next = items[j + 1]
      if (next?.kind === 'conjunction') return items[j + 2]?.kind === 'noun'
      if (next?.kind !== 'noun') return false
      j += 2
    } else return false
  }
  return false
}
