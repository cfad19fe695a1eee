import type { Frame, Part } from './frames.ts'
import type { AdjectiveItem, NounItem } from './item.ts'
import { isList } from './lookahead.ts'
import { awaits, cover, type Parse, partOf, top } from './stack.ts'

/** A phrase with no verb of its own, after the verb. */
export const argument = (parse: Parse, frame: Frame, item: NounItem, given: Part, at: number): undefined => {
  const { lexicon } = parse
  const { verbs } = lexicon
  if (item.temporal && !(parse.previous?.kind === 'verb' && frame.lemma === 'be')) return time(frame, given)
  if (parse.joined || parse.comma) {
    const list = parse.joined || isList(parse.items, at)
    const last = frame.latest
    if (last !== null) {
      if (list) extend(last, given)
      else if (last.apposition === null) {
        last.apposition = given.head
        last.last = given.last
      }
      grow(frame, last)
      return
    }
    if (!parse.joined) {
      frame.latest = given
      return
    }
  }
  if (frame.inverted && frame.subject === null) return setSubject(frame, given)
  if (parse.colon && frame.group?.form === 'finite') {
    frame.latest = given
    return
  }
  const { lemma, group } = frame
  if (group?.voice === 'passive' && lexicon.measureNouns.has(parse.tokens[given.head]!.lemma)) {
    frame.obliques.push({ ...given, preposition: '', temporal: false })
    return
  }
  const active = group?.voice === 'active'
  frame.latest = given
  if (lemma !== null && verbs.copular.has(lemma) && active && frame.predicative === null && frame.object === null) {
    const begins = verbs.clauseCopulas.has(lemma) && parse.tokens[given.head]!.upos === 'PRON'
    if (verbs.nounCopulas.has(lemma) && !begins) {
      frame.predicative = { ...given, category: 'noun', of: 'subject' }
      frame.latest = frame.predicative
      return
    }
  }
  if (!active) {
    if (lemma !== null && verbs.smallClause.has(lemma) && frame.predicative === null) {
      frame.predicative = { ...given, category: 'noun', of: 'subject' }
      frame.latest = frame.predicative
    } else if (lemma !== null && verbs.ditransitive.has(lemma) && frame.object === null) frame.object = given
    else if (
      group?.form !== 'finite' &&
      frame.object === null &&
      frame.agent === null &&
      parse.previous?.kind === 'verb'
    )
      frame.object = given
    return
  }
  if (frame.object === null) {
    frame.object = given
    return
  }
  if (frame.object.inferred) {
    // "the day that anybody helped us": the noun was not the object after all.
    if (parse.previous?.kind === 'verb' && frame.relativizer !== null) frame.object = given
    return
  }
  if (parse.previous?.kind === 'adverb') return
  if (lemma !== null && verbs.ditransitive.has(lemma) && frame.indirect === null) {
    frame.indirect = frame.object
    frame.object = given
  } else if (lemma !== null && verbs.smallClause.has(lemma) && frame.predicative === null) {
    frame.predicative = { ...given, category: 'noun', of: 'object' }
    frame.latest = frame.predicative
  }
}

/** An adjective on its own: what a subject or object is said to be. */
export const readAdjective = (parse: Parse, item: AdjectiveItem, _at: number): undefined => {
  const frame = top(parse)
  const given = partOf(item)
  cover(frame, item)
  if (awaits(frame)) {
    if (frame.subject !== null && frame.predicative === null && !parse.comma) {
      frame.predicative = { ...given, category: 'adjective', of: 'subject' }
    }
    return
  }
  const { lemma, group } = frame
  if (frame.predicative !== null || lemma === null) return
  const { verbs } = parse.lexicon
  if (frame.object !== null && !frame.object.inferred && verbs.smallClause.has(lemma)) {
    frame.predicative = { ...given, category: 'adjective', of: 'object' }
  } else if (verbs.copular.has(lemma) || group?.voice === 'passive') {
    frame.predicative = { ...given, category: 'adjective', of: 'subject' }
  }
}

export const setSubject = (frame: Frame, given: Part): undefined => {
  frame.subject = given
  frame.latest = given
  cover(frame, given)
}

export const time = (frame: Frame, given: Part): undefined => {
  const oblique = { ...given, preposition: '', temporal: true }
  frame.obliques.push(oblique)
  if (!awaits(frame)) frame.latest = oblique
}

export const extend = (whole: Part, more: Part): undefined => {
  whole.heads.push(more.head)
  whole.last = Math.max(whole.last, more.last)
}

/** An argument that ends where `inner` now ends: "of" and lists make the phrase around longer too. */
export const grow = (frame: Frame, inner: Part): undefined => {
  for (const outer of [frame.subject, frame.object, frame.predicative, frame.agent, ...frame.obliques.slice(-1)]) {
    if (
      outer !== null &&
      outer !== undefined &&
      !outer.inferred &&
      outer.first <= inner.first &&
      outer.last >= inner.first
    ) {
      outer.last = Math.max(outer.last, inner.last)
    }
  }
}
