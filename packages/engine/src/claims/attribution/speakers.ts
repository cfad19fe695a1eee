import type { Sentence } from '../../syntax/tokens.ts'
import { type CueMention, verbGroup } from './cue-mentions.ts'
import { type Field, isNominal, type Phrase, phraseBackTo, phraseFrom } from './phrases.ts'

/** How many words back a shared subject's verb is looked for. */
const FARTHEST = 120

/** Who a cue belongs to, and the grammar that says so. */
export interface Source {
  readonly phrase: Phrase
  /** Token of the name a relative pronoun stands for. */
  readonly antecedent: number | null
  readonly rule: string
}

/** Who a verb belongs to, its own subject or the one it shares; null where the report names nobody. */
export const sourceOf = (
  field: Field,
  sentence: Sentence,
  verb: Pick<CueMention, 'first' | 'head' | 'last' | 'form' | 'passive'>,
  depth = 0,
): Source | null => {
  if (verb.passive) return agentOf(field, sentence, verb.last)
  if (verb.form === 'finite' || (verb.form === 'participle' && depth === 0))
    return subjectBefore(field, sentence, verb.first, depth)
  const before = field.tokens[verb.first - 1]
  if (before === undefined || verb.first <= sentence.first) return sharedSubject(field, sentence, verb.first, depth)
  if (verb.form === 'gerund' && isNominal(before)) return reduced(field, sentence, verb.first, depth)
  if (verb.form === 'infinitive' && isNominal(before)) {
    const told = toldTo(field, sentence, verb.first)
    if (told !== null) return told
  }
  return sharedSubject(field, sentence, verb.first, depth)
}

/** Who did it, after "by". */
export const agentOf = (field: Field, sentence: Sentence, from: number): Source | null => {
  for (let at = from; at < Math.min(sentence.last, from + 12); at++) {
    const token = field.tokens[at]
    if (token?.upos === 'ADP' && field.words.agents.has(token.norm)) {
      const phrase = phraseFrom(field, at + 1, sentence.last)
      return phrase === null ? null : { phrase, antecedent: null, rule: 'the agent of a passive' }
    }
    if (token === undefined || token.upos === 'PUNCT') return null
  }
  return null
}

/** The subject that stands to the left of a finite verb. */
export const subjectBefore = (field: Field, sentence: Sentence, first: number, depth = 0): Source | null => {
  const { tokens, inQuote } = field
  let at = first - 1
  while (at > sentence.first && tokens[at]?.upos === 'ADV' && !/^W/.test(tokens[at]?.xpos ?? '')) at--
  // "the court this month rejected"
  while (
    at - 2 >= sentence.first &&
    tokens[at]?.upos === 'NOUN' &&
    field.words.moments.has(tokens[at]?.norm ?? '') &&
    /^(?:DET|ADJ)$/.test(tokens[at - 1]?.upos ?? '')
  )
    at -= tokens[at - 2]?.upos === 'ADV' ? 3 : 2
  // "had on Monday declared"
  if (
    at - 2 > sentence.first &&
    field.words.moments.has(tokens[at]?.norm ?? '') &&
    tokens[at - 1]?.upos === 'ADP' &&
    tokens[at - 2]?.upos === 'AUX'
  )
    for (at -= 2; at > sentence.first && /^(?:AUX|ADV)$/.test(tokens[at]?.upos ?? ''); ) at--
  const token = tokens[at]
  if (token === undefined || at < sentence.first || (inQuote[at] ?? -1) !== -1) return null
  if (/^W(?:P|DT)$/.test(token.xpos) || (field.words.complementizers.has(token.norm) && token.upos === 'PRON')) {
    // "many of whom say"
    if (at - 2 >= sentence.first && tokens[at - 1]?.upos === 'ADP' && token.xpos === 'WP')
      return {
        phrase: { first: at - 2, last: at + 1, head: at, core: [at - 2, at + 1] },
        antecedent: null,
        rule: 'a relative clause',
      }
    const hasName = at > sentence.first && (isNominal(tokens[at - 1]) || tokens[at - 1]?.form === ',')
    if (!hasName && !field.words.persons.has(token.norm)) return null
    const name = tokens[at - 1]?.form === ',' ? at - 2 : at - 1
    return {
      phrase: { first: at, last: at + 1, head: at, core: [at, at + 1] },
      antecedent: name >= sentence.first ? name : null,
      rule: 'a relative clause',
    }
  }
  if (token.upos === 'CCONJ') return coordinated(field, sentence, at, depth)
  if (/^(?:[,—–―-]|--)$/.test(token.form)) {
    const held = apposed(field, sentence, at, token.form)
    if (held !== null) return held
    return tokens[first - 1]?.upos === 'ADV' || depth > 0 ? null : coordinated(field, sentence, at, depth)
  }
  const phrase = phraseBackTo(field, at, sentence.first)
  if (phrase === null || isFigure(tokens, phrase)) return null
  return { phrase: withConjunct(field, sentence, phrase), antecedent: null, rule: 'its subject' }
}

/** A year or a bare number says nothing. */
const isFigure = (tokens: Field['tokens'], { first, last }: Phrase): boolean =>
  last - first === 1 && tokens[first]?.xpos === 'CD'

/** "The campaign and the party said": both, where the first begins its clause. */
const withConjunct = (field: Field, sentence: Sentence, phrase: Phrase): Phrase => {
  const { tokens } = field
  const and = tokens[phrase.first - 1]
  if (and?.upos !== 'CCONJ' || phrase.first - 2 < sentence.first || !isNominal(tokens[phrase.first - 2])) return phrase
  const left = phraseBackTo(field, phrase.first - 2, sentence.first)
  if (left === null) return phrase
  const before = tokens[left.first - 1]
  const opens =
    left.first === sentence.first ||
    before?.upos === 'PUNCT' ||
    before?.upos === 'SCONJ' ||
    (before?.upos === 'CCONJ' && left.first === sentence.first + 1)
  return opens ? { ...phrase, first: left.first, head: left.head, core: [left.first, phrase.last] } : phrase
}

/** "Ms Smith, who leads the agency, said": the name and what stands between the commas. */
const apposed = (field: Field, sentence: Sentence, close: number, mark: string): Source | null => {
  const { tokens, inQuote } = field
  for (let open = close - 1; open > sentence.first && close - open < 40; open--) {
    if ((inQuote[open] ?? -1) !== -1) return null
    if (tokens[open]?.form !== mark) continue
    const start = tokens[open + 1]
    const name = tokens[open - 1]
    if (start === undefined || name === undefined) return null
    if (!isNominal(name) && name.form !== ')') continue
    if (start.upos === 'CCONJ' || (start.upos === 'SCONJ' && !/^W/.test(start.xpos))) return null
    const phrase = phraseBackTo(field, open - 1, sentence.first)
    if (phrase === null) return null
    const before = tokens[phrase.first - 1]
    // What the phrase hangs on must be the beginning of a clause, or the commas hold something else.
    if (before !== undefined && phrase.first > sentence.first && (before.upos === 'VERB' || before.upos === 'ADP'))
      return null
    const aside =
      start.upos === 'ADP' || start.upos === 'ADV' || start.xpos === 'VBG' || field.words.moments.has(start.norm)
    const outer = before?.form === ',' ? apposed(field, sentence, phrase.first - 1, ',') : null
    // "Ada Smith, 59, of Leeds, who watched, said": each comma tells more of the same person.
    if (outer !== null && mark === ',')
      return { ...outer, phrase: { ...outer.phrase, last: aside ? phrase.last : close } }
    return {
      phrase: aside ? phrase : { ...phrase, last: close },
      antecedent: null,
      rule: 'its subject, with an apposition',
    }
  }
  return null
}

/** The subject of the finite verb before it: "denied it and *accused*". */
const coordinated = (field: Field, sentence: Sentence, from: number, depth: number): Source | null => {
  const verb = finiteVerbBefore(field, sentence, from)
  if (verb === null || depth > 4) return null
  const group = verbGroup(field, sentence.first, verb)
  const shared = subjectBefore(field, sentence, group.first, depth + 1)
  return shared === null ? null : { ...shared, rule: 'the subject of the verb it is joined to' }
}

/**
 * The nearest finite verb to the left, outside quotations and relative clauses; rather one of saying, whose content the
 * nearer verbs may be: "she said it was late and *left*".
 */
const finiteVerbBefore = ({ tokens, inQuote, words }: Field, sentence: Sentence, from: number): number | null => {
  let fallback: number | null = null
  for (let at = from - 1; at >= Math.max(sentence.first, from - FARTHEST); at--) {
    const token = tokens[at]
    if (token === undefined || (inQuote[at] ?? -1) !== -1) continue
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue
    const group = verbGroup({ tokens, words }, sentence.first, at)
    const before = tokens[group.first - 1]
    const cue = words.verbs.get(token.lemma.toLowerCase())
    // "the agency reported", the tag a participle's
    const past = group.form === 'participle' && !group.passive && cue?.takes.has('quote') && isNominal(before)
    if (group.form !== 'finite' && !past) continue
    if (before !== undefined && /^W/.test(before.xpos)) {
      at = group.first
      continue
    }
    fallback ??= at
    if (cue?.takes.has('quote') || cue?.takes.has('bare')) return at
  }
  return fallback
}

/** The subject a gerund, participle or infinitive takes from the clause it belongs to. */
const sharedSubject = (field: Field, sentence: Sentence, first: number, depth: number): Source | null => {
  if (depth > 4) return null
  const verb = finiteVerbBefore(field, sentence, first)
  if (verb !== null) {
    const group = verbGroup(field, sentence.first, verb)
    // "the agency quoted him as saying"
    if (
      !group.passive &&
      field.words.roles.has(field.tokens[first - 1]?.norm ?? '') &&
      field.words.citing.has(field.tokens[verb]?.lemma ?? '')
    ) {
      const phrase = phraseFrom(field, verb + 1, sentence.last)
      return phrase === null ? null : { phrase, antecedent: null, rule: 'the one who is quoted' }
    }
    const subject = group.passive
      ? subjectBefore(field, sentence, group.first, depth + 1)
      : (subjectBefore(field, sentence, group.first, depth + 1) ?? inverted(field, sentence, verb))
    if (subject !== null) return { ...subject, rule: 'the subject of its clause' }
    return null
  }
  // "Ada Okoro, who runs it, put the toll at 9", the tag of "put" a participle's
  const held = field.tokens[first - 1]?.form === ',' ? apposed(field, sentence, first - 1, ',') : null
  const relative = held === null ? -1 : held.phrase.core[1] + 1
  if (held !== null && /^W/.test(field.tokens[relative]?.xpos ?? '')) return held
  // "The paper, citing witnesses, said": the noun before the comma.
  if (field.tokens[first - 1]?.form === ',' && isNominal(field.tokens[first - 2]) && first - 2 >= sentence.first) {
    const phrase = phraseBackTo(field, first - 2, sentence.first)
    if (phrase !== null) return { phrase, antecedent: null, rule: 'the noun before it' }
  }
  // "Citing witnesses, the paper said": the clause follows.
  for (let at = first + 1; at < sentence.last; at++) {
    const token = field.tokens[at]
    if (token?.upos !== 'VERB' && token?.upos !== 'AUX') continue
    const group = verbGroup(field, sentence.first, at)
    if (group.form !== 'finite') continue
    const subject = subjectBefore(field, sentence, group.first, depth + 1)
    const comma = subject === null ? undefined : field.tokens[subject.phrase.first - 1]
    if (subject !== null && comma?.form === ',') return { ...subject, rule: 'the subject of the clause after it' }
  }
  return null
}

/** "…," said the minister, adding: the subject after the verb. */
const inverted = (field: Field, sentence: Sentence, verb: number): Source | null => {
  const phrase = phraseFrom(field, verb + 1, sentence.last)
  return phrase === null ? null : { phrase, antecedent: null, rule: 'the subject after the verb' }
}

/** "prompted the mayor to appeal": whoever is made to speak speaks. */
const toldTo = (field: Field, sentence: Sentence, first: number): Source | null => {
  const phrase = phraseBackTo(field, first - 1, sentence.first)
  if (phrase === null) return null
  const verb = field.tokens[phrase.first - 1]
  const head = field.tokens[phrase.head]
  if (verb?.upos !== 'VERB' || phrase.first <= sentence.first || (head?.upos !== 'PROPN' && head?.upos !== 'PRON'))
    return null
  return { phrase, antecedent: null, rule: 'the one who is made to say it' }
}

/** "a letter calling for": the letter's writer where it is somebody's act, else the letter. */
const reduced = (field: Field, sentence: Sentence, first: number, depth: number): Source | null => {
  const phrase = phraseBackTo(field, first - 1, sentence.first)
  if (phrase === null) return null
  const head = field.tokens[phrase.head]
  const before = field.tokens[phrase.first - 1]
  if (head !== undefined && field.words.channels.has(head.lemma.toLowerCase()) && before?.upos === 'VERB') {
    const writer = sharedSubject(field, sentence, phrase.first, depth + 1)
    if (writer !== null) return writer
  }
  return { phrase, antecedent: null, rule: 'the noun it is said of' }
}

/** The subject after its verb: "said the minister, who was there." */
export const subjectAfter = (field: Field, sentence: Sentence, at: number): Source | null => {
  const { tokens, inQuote } = field
  const phrase = phraseFrom(field, at, sentence.last)
  if (phrase === null || (inQuote[at] ?? -1) !== -1) return null
  let last = phrase.last
  const comma = tokens[last]
  const next = tokens[last + 1]
  if (comma?.form === ',' && next !== undefined && last + 1 < sentence.last && (inQuote[last + 1] ?? -1) === -1) {
    const apposition = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.upos) || /^W/.test(next.xpos) || next.xpos === 'PRP$'
    if (apposition && !field.words.moments.has(next.norm)) {
      last++
      while (last < sentence.last && (inQuote[last] ?? -1) === -1) {
        const token = tokens[last]
        const after = tokens[last + 1]
        if (token?.form === ',' && after !== undefined && (after.xpos === 'VBG' || after.upos === 'PUNCT')) break
        if (/^[.!?;:]$/.test(token?.form ?? '')) break
        last++
      }
      if (tokens[last - 1]?.form === ',') last--
    }
  }
  return {
    phrase: { ...phrase, last, core: [phrase.first, phrase.last] },
    antecedent: null,
    rule: 'the subject after its verb',
  }
}

/** "his", "the minister's" before a noun. */
export const possessorOf = (field: Field, sentence: Sentence, noun: number): Source | null => {
  const { tokens } = field
  for (let at = noun - 1; at >= sentence.first && noun - at < 6; at--) {
    const token = tokens[at]
    if (token === undefined) return null
    if (token.xpos === 'PRP$' || token.xpos === 'WP$')
      return {
        phrase: { first: at, last: at + 1, head: at, core: [at, at + 1] },
        antecedent: null,
        rule: 'a possessive',
      }
    if (token.xpos === 'POS') {
      const phrase = phraseBackTo(field, at - 1, sentence.first)
      return phrase === null ? null : { phrase: { ...phrase, last: at + 1 }, antecedent: null, rule: 'a possessive' }
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.upos)) return null
  }
  return null
}
