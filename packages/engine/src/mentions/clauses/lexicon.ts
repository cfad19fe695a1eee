import type { Auxiliary, Grammar } from '../../language/grammar.ts'
import type { Token } from '../../syntax/tokens.ts'

/** A language's grammar words compiled for look-up: built once, read for every token. */
export interface Lexicon {
  readonly auxiliaries: ReadonlyMap<string, Auxiliary>
  readonly auxiliaryLemmas: Grammar['auxiliaryLemmas']
  readonly modals: ReadonlyMap<string, { readonly lemma: string; readonly tense: 'future' | 'present' }>
  readonly negations: Phrases
  readonly prepositions: Phrases
  readonly subordinators: Phrases
  readonly numberPrefixes: Phrases
  readonly verbalPrepositions: ReadonlySet<string>
  readonly ambiguousSubordinators: ReadonlySet<string>
  readonly strongSubordinators: ReadonlySet<string>
  readonly takesAs: ReadonlySet<string>
  readonly interrogatives: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
  readonly mannerQuestions: ReadonlySet<string>
  readonly complementizers: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly predeterminers: ReadonlySet<string>
  readonly postdeterminers: ReadonlySet<string>
  readonly pronominalDeterminers: ReadonlySet<string>
  readonly timeNouns: ReadonlySet<string>
  readonly timeModifiers: ReadonlySet<string>
  readonly timeWords: ReadonlySet<string>
  readonly timePostpositions: ReadonlySet<string>
  readonly numberNouns: ReadonlySet<string>
  readonly measureNouns: ReadonlySet<string>
  readonly possessiveObjects: ReadonlySet<string>
  readonly infinitiveSubjects: ReadonlySet<string>
  readonly genitivePrepositions: ReadonlySet<string>
  readonly infinitiveMarkers: ReadonlySet<string>
  readonly rangeWords: ReadonlySet<string>
  readonly pairPrefixes: ReadonlySet<string>
  readonly noDeterminers: ReadonlySet<string>
  readonly phrasalVerbs: ReadonlySet<string>
  readonly timeRelatives: ReadonlySet<string>
  readonly placeRelatives: ReadonlySet<string>
  readonly reflexives: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly correlatives: ReadonlySet<string>
  readonly stateAdjectives: ReadonlySet<string>
  /** Lemmas of the verbs that those participles belong to. */
  readonly participleVerbs: ReadonlySet<string>
  readonly participles: ReadonlyMap<string, string>
  readonly agentPrepositions: ReadonlySet<string>
  readonly singularAuxiliaries: ReadonlySet<string>
  readonly clauseNouns: ReadonlySet<string>
  readonly infinitiveNouns: ReadonlySet<string>
  readonly verbs: { readonly [K in keyof Grammar['verbs']]: ReadonlySet<string> }
}

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

const phrasesOf = (list: readonly string[]): Phrases => {
  const found = new Map<string, (readonly string[])[]>()
  for (const phrase of new Set(list)) {
    const parts = phrase.split(' ')
    const first = parts[0] ?? ''
    const same = found.get(first)
    if (same === undefined) found.set(first, [parts])
    else same.push(parts)
  }
  for (const same of found.values()) same.sort((a, b) => b.length - a.length)
  return found
}

/** How many tokens, from `at` and before `last`, the longest phrase that stands there covers; 0 for none. */
export const phraseLength = (phrases: Phrases, tokens: readonly Token[], at: number, last: number): number => {
  const candidates = phrases.get(tokens[at]!.norm)
  if (candidates === undefined) return 0
  for (const parts of candidates) {
    if (at + parts.length > last) continue
    let same = 1
    while (same < parts.length && tokens[at + same]!.norm === parts[same]) same += 1
    if (same === parts.length) return same
  }
  return 0
}

/** Compiles a language's grammar words. */
export const lexiconOf = (grammar: Grammar): Lexicon => {
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)
  const { verbs } = grammar
  return {
    auxiliaries: new Map(Object.entries(grammar.auxiliaries)),
    auxiliaryLemmas: grammar.auxiliaryLemmas,
    modals: new Map(Object.entries(grammar.modals)),
    negations: phrasesOf(grammar.negations),
    prepositions: phrasesOf(grammar.prepositions),
    subordinators: phrasesOf(grammar.subordinators),
    numberPrefixes: phrasesOf(grammar.numberPrefixes),
    verbalPrepositions: set(grammar.verbalPrepositions),
    ambiguousSubordinators: set(grammar.ambiguousSubordinators),
    strongSubordinators: set(grammar.strongSubordinators),
    takesAs: set(grammar.takesAs),
    interrogatives: set(grammar.interrogatives),
    conditions: set(grammar.conditions),
    mannerQuestions: set(grammar.mannerQuestions),
    complementizers: set(grammar.complementizers),
    relatives: set(grammar.relatives),
    predeterminers: set(grammar.predeterminers),
    postdeterminers: set(grammar.postdeterminers),
    pronominalDeterminers: set(grammar.pronominalDeterminers),
    timeNouns: set(grammar.timeNouns),
    timeModifiers: set(grammar.timeModifiers),
    timeWords: set(grammar.timeWords),
    timePostpositions: set(grammar.timePostpositions),
    numberNouns: set(grammar.numberNouns),
    measureNouns: set(grammar.measureNouns),
    possessiveObjects: set(grammar.possessiveObjects),
    infinitiveSubjects: set(grammar.infinitiveSubjects),
    genitivePrepositions: set(grammar.genitivePrepositions),
    infinitiveMarkers: set(grammar.infinitiveMarkers),
    rangeWords: set(grammar.rangeWords),
    pairPrefixes: set(grammar.pairPrefixes),
    noDeterminers: set(grammar.noDeterminers),
    phrasalVerbs: set(grammar.phrasalVerbs),
    timeRelatives: set(grammar.timeRelatives),
    placeRelatives: set(grammar.placeRelatives),
    reflexives: set(grammar.reflexives),
    conjunctions: set(grammar.conjunctions),
    correlatives: set(grammar.correlatives),
    stateAdjectives: set(grammar.stateAdjectives),
    participleVerbs: set(Object.values(grammar.participles)),
    participles: new Map(Object.entries(grammar.participles)),
    agentPrepositions: set(grammar.agentPrepositions),
    singularAuxiliaries: set(grammar.singularAuxiliaries),
    clauseNouns: set(grammar.clauseNouns),
    infinitiveNouns: set(grammar.infinitiveNouns),
    verbs: {
      says: set(verbs.says),
      attributes: set(verbs.attributes),
      clauseOnly: set(verbs.clauseOnly),
      clause: set([...verbs.says, ...verbs.clause]),
      question: set(verbs.question),
      infinitive: set(verbs.infinitive),
      objectInfinitive: set(verbs.objectInfinitive),
      bareInfinitive: set(verbs.bareInfinitive),
      gerund: set(verbs.gerund),
      hearer: set(verbs.hearer),
      objectGerund: set(verbs.objectGerund),
      ditransitive: set(verbs.ditransitive),
      smallClause: set(verbs.smallClause),
      naming: set(verbs.naming),
      copular: set(verbs.copular),
      nounCopulas: set(verbs.nounCopulas),
      clauseCopulas: set(verbs.clauseCopulas),
      motionCopulas: set(verbs.motionCopulas),
      intransitive: set(verbs.intransitive),
    },
  }
}
