import type { PronounWords } from '../../language/parties.ts'
import type { Span } from '../../text/span.ts'
import type { Quoted } from '../quotation/quoted.ts'
import { type Draft, gendersAgree } from './drafts.ts'
import { phraseAt } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { type NameGround, onOneLine } from './name-runs.ts'

/** What is known of the places where mentions stand. */
export interface Surroundings {
  /** Paragraph of a sentence. */
  readonly paragraphOf: (sentence: number) => number
  /** Whether a token heads the subject of a clause. */
  readonly isSubject: (token: number) => boolean
  /** Head of the subject of the clause that a token is an object or a complement of; null for none. */
  readonly subjectOver: (token: number) => number | null
  readonly quoted: readonly Quoted[]
}

/** A pronoun that may stand for a party. */
export interface Pronoun {
  readonly token: number
  readonly words: PronounWords
}

/** Who has been spoken of, and where: the memory by which pronouns and short descriptions find whom they mean. */
export interface Discourse {
  /** Whether a mention is the subject of a clause, or speaks. */
  readonly acts: (head: number, first: number, last: number) => boolean
  /** Pronouns outside quoted speech, in document order. Inside, "he" is the speaker's word, not the reporter's. */
  readonly pronounsIn: () => readonly Pronoun[]
  /** Adds the pronoun to the party it stands for, where one is clearly ahead of the others. */
  readonly resolve: (pronoun: Pronoun) => void
  /** Notes that a party was mentioned. */
  readonly mentioned: (draft: Draft, head: number, first: number, last: number) => void
  /** The one of several that was mentioned last, where it is near: in this paragraph or the two before it. */
  readonly latest: (drafts: readonly Draft[], found: PartyWordsFound) => Draft | null
  /** Of several who may hold an office, the one spoken of last, unless another is as near; null then. */
  readonly holder: (drafts: readonly Draft[], found: PartyWordsFound) => Draft | null
  /** Whose a possessive description is: "his office", "Tokayev's office". */
  readonly ownerBefore: (found: PartyWordsFound) => Possessor | null
  /** A description's span, with its owner's name where there is one. */
  readonly spanOf: (found: PartyWordsFound, draft: Draft) => Span
}

/** Whose something is, and how the report says so. */
export interface Possessor {
  readonly draft: Draft
  readonly how: 'name' | 'description' | 'pronoun'
  /** The words for it, where it is not named. */
  readonly words: string | null
}

interface Seen {
  readonly draft: Draft
  readonly head: number
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly paragraph: number
  readonly subject: boolean
  /** Whether it is the first person of its sentence. */
  readonly leads: boolean
  /** Whether it says something. */
  readonly speaks: boolean
  /** Whether it stands inside quoted speech. */
  readonly speech: boolean
}

/** How far back a pronoun looks: mentions, and paragraphs. */
const FAR = { mentions: 40, paragraphs: 3 }

/** The mention right before a genitive is among the last so many of its party. */
const NEAR = 4

/** How far the likeliest party must be ahead of the next. */
const AHEAD = 1

export const discourse = (ground: NameGround, surroundings: Surroundings): Discourse => {
  const { tokens, lexicon } = ground
  const seen: Seen[] = []
  const lastSeen = new Map<Draft, Seen>()
  const byLast = new Map<number, Seen>()
  const inSpeech = speechIn(ground, surroundings.quoted)
  const resolved = new Map<number, Draft>()
  const acts = (head: number, first: number, last: number): boolean =>
    surroundings.isSubject(head) || speaksAt(ground, first, last) || leadsVerb(ground, first, last)
  let together = -1
  const note = (draft: Draft, head: number, first: number, last: number): void => {
    const sentence = tokens[head]!.sentence
    const before = seen.at(-1)
    if (
      draft.kind === 'person' &&
      before?.draft.kind === 'person' &&
      before.sentence === sentence &&
      before.draft !== draft
    )
      if (joined(ground, before.last, first)) together = sentence
    const subject = acts(head, first, last)
    const item = {
      draft,
      head,
      first,
      last,
      sentence,
      paragraph: surroundings.paragraphOf(sentence),
      subject,
      leads: draft.kind !== 'person' || before?.sentence !== sentence,
      speaks: speaksAt(ground, first, last),
      speech: inSpeech[head] === 1,
    }
    seen.push(item)
    lastSeen.set(draft, item)
    byLast.set(last, item)
  }
  const ownerSeen = (found: PartyWordsFound): Seen | null => {
    const genitive = tokens[found.first - 1]
    return genitive !== undefined && lexicon.genitives.has(genitive.norm) ? (byLast.get(found.first - 1) ?? null) : null
  }
  return {
    acts,
    pronounsIn: () => {
      const pronouns: Pronoun[] = []
      for (const [token, { norm }] of tokens.entries()) {
        const words = lexicon.pronouns.get(norm)
        if (words !== undefined && inSpeech[token] === 0) pronouns.push({ token, words })
      }
      return pronouns
    },
    resolve: ({ token, words }) => {
      const chosen =
        words.stands === 'relative'
          ? beside(tokens, byLast, token)
          : (joinedTo(ground, seen.at(-1), token, words) ??
            antecedent(ground, seen, surroundings, token, words, together))
      if (chosen === null) return
      const { draft, rule } = chosen
      if (words.gender !== 'unknown') draft.gender = words.gender
      const { start, end } = tokens[token]!
      draft.mentions.push({ start, end, head: token, how: 'pronoun', rule })
      resolved.set(token, draft)
      note(draft, token, token, token + 1)
    },
    mentioned: note,
    latest: (drafts, found) => {
      const paragraph = surroundings.paragraphOf(found.sentence)
      let best: Seen | null = null
      for (const draft of drafts.slice(-FAR.mentions)) {
        const last = lastSeen.get(draft)
        if (
          last !== undefined &&
          paragraph - last.paragraph <= FAR.paragraphs - 1 &&
          (best === null || last.head > best.head)
        )
          best = last
      }
      return best?.draft ?? null
    },
    holder: (drafts, found) => {
      const paragraph = surroundings.paragraphOf(found.sentence)
      const near = drafts
        .slice(-FAR.mentions)
        .flatMap((draft) => lastSeen.get(draft) ?? [])
        .filter((item) => paragraph - item.paragraph < FAR.paragraphs)
        .toSorted((a, b) => b.head - a.head)
      const [best, next] = near
      if (best === undefined) return null
      const clear =
        next === undefined ||
        best.paragraph > next.paragraph ||
        (best.subject && !next.subject) ||
        (best.subject && best.sentence > next.sentence)
      return clear ? best.draft : null
    },
    ownerBefore: (found) => {
      const owner = ownerSeen(found)
      if (owner !== null) {
        const { draft, head, first, last } = owner
        const described = draft.mentions.slice(-NEAR).find((mention) => mention.head === head)?.how === 'description'
        if (!described || draft.kind !== 'person') return { draft, how: 'name', words: null }
        const words = ground.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
        return { draft, how: 'description', words: onOneLine(words) }
      }
      const draft = resolved.get(found.first)
      return draft === undefined ? null : { draft, how: 'pronoun', words: tokens[found.first]!.norm }
    },
    spanOf: (found, draft) => {
      const owner = found.how === 'description' && found.reference === 'possessive' ? ownerSeen(found) : null
      return {
        start: owner === null || owner.draft === draft ? found.start : tokens[owner.first]!.start,
        end: found.end,
      }
    },
  }
}

/** 1 for each token inside quoted speech. */
const speechIn = ({ tokens }: NameGround, quoted: readonly Quoted[]): Uint8Array => {
  const inside = new Uint8Array(tokens.length)
  let token = 0
  for (const { start, end, use } of quoted) {
    if (use !== 'speech') continue
    while (token < tokens.length && tokens[token]!.start < start) token++
    for (let at = token; at < tokens.length && tokens[at]!.start < end; at++) inside[at] = 1
  }
  return inside
}

const speaksAt = ({ tokens, lexicon }: NameGround, first: number, last: number): boolean => {
  const sentence = tokens[first]!.sentence
  const [earlier, before, after] = [tokens[first - 2], tokens[first - 1], tokens[last]]
  if (phraseAt(lexicon.sources, tokens, first - 2, first) === 2) return true
  const follows = after !== undefined && after.sentence === sentence
  if (follows && lexicon.speaking.has(after.norm)) return true
  // "…," said Karin: turned round after a mark; not "Karin said Masimov's post".
  const turned = before !== undefined && before.sentence === sentence && lexicon.speaking.has(before.norm)
  return turned && earlier?.upos === 'PUNCT' && !(follows && lexicon.genitives.has(after.norm))
}

/** Whether two names stand together: "Vidal and Mr Reyes". */
const joined = ({ tokens, lexicon }: NameGround, last: number, first: number): boolean => {
  if (first - last > 4) return false
  for (let at = last; at < first; at++) if (lexicon.conjunctions.has(tokens[at]!.norm)) return true
  return false
}

/** Whether a finite verb follows, and no preposition stands before: a subject, where no clause says otherwise. */
const leadsVerb = ({ tokens }: NameGround, first: number, last: number): boolean => {
  const { sentence } = tokens[first]!
  const before = tokens[first - 1]
  if (before !== undefined && before.sentence === sentence && (before.upos === 'ADP' || before.xpos === 'POS'))
    return false
  let at = last
  while (tokens[at]?.upos === 'ADV') at++
  const verb = tokens[at]
  return verb !== undefined && verb.sentence === sentence && /^(?:VB[DPZ]|MD)$/.test(verb.xpos)
}

interface Chosen {
  readonly draft: Draft
  readonly rule: string
}

/** "Karin, [who] …": the party right before the relative pronoun. */
const beside = (tokens: NameGround['tokens'], byLast: ReadonlyMap<number, Seen>, token: number): Chosen | null => {
  const comma = tokens[token - 1]?.form === ','
  const seen = byLast.get(comma ? token - 1 : token)
  return seen === undefined || seen.draft.kind === 'place' || seen.sentence !== tokens[token]!.sentence
    ? null
    : { draft: seen.draft, rule: 'relative pronoun beside its noun' }
}

/** "Marcus Reed, 31, and [his] cousin": the name that a possessive is joined to. */
const joinedTo = (
  { tokens, lexicon }: NameGround,
  last: Seen | undefined,
  token: number,
  words: PronounWords,
): Chosen | null => {
  if (
    words.role !== 'possessive' ||
    last === undefined ||
    token - last.last > 6 ||
    last.sentence !== tokens[token]!.sentence
  )
    return null
  if (!lexicon.conjunctions.has(tokens[token - 1]?.norm ?? '') || !canStandFor(words, last)) return null
  for (let at = last.last; at < token - 1; at++)
    if (tokens[at]!.upos !== 'PUNCT' && tokens[at]!.upos !== 'NUM') return null
  return { draft: last.draft, rule: 'joined to the name before it' }
}

const antecedent = (
  ground: NameGround,
  seen: readonly Seen[],
  { paragraphOf, subjectOver }: Surroundings,
  token: number,
  words: PronounWords,
  together: number,
): Chosen | null => {
  const { tokens, lexicon } = ground
  const { sentence } = tokens[token]!
  const paragraph = paragraphOf(sentence)
  const earlier = tokens[token - 1]
  if (words.stands === 'several' && earlier !== undefined && lexicon.partitives.has(earlier.norm)) return null
  // "It was unclear": "it" means somebody only where it speaks.
  if (words.stands === 'thing' && words.role === 'subject' && !speaksNext(ground, token)) return null
  // "Grassley and Leahy said … they": two persons together are no party.
  if (words.stands === 'several' && together >= sentence - 1) return null
  // "…," he said. A speaker goes on speaking; "after he asked" is told by the nearest subject.
  const reports = earlier === undefined || earlier.sentence !== sentence || earlier.upos === 'PUNCT'
  const speaks = reports && speaksAt(ground, token, token + 1)
  // "Okoro dismissed him": not himself.
  const over = words.role === 'reflexive' || tokens[token]!.xpos === 'PRP$' ? null : subjectOver(token)
  const other = over === null ? null : (seen.slice(-FAR.mentions).findLast(({ head }) => head === over)?.draft ?? null)
  const scores = new Map<Draft, number>()
  const stop = Math.max(0, seen.length - FAR.mentions)
  for (let at = seen.length - 1; at >= stop; at--) {
    const item = seen[at]!
    if (paragraph - item.paragraph > FAR.paragraphs) break
    if (
      item.draft === other ||
      item.head >= token ||
      !canStandFor(words, item) ||
      (words.stands === 'thing' && sentence - item.sentence > 1)
    )
      continue
    // A single body is "they" only close by: "Police said … they", not the agency a caption is credited to.
    const alone = words.stands === 'several' && item.draft.kind === 'body' && item.draft.number === 'singular'
    if (alone && item.paragraph !== paragraph) continue
    const score = weigh(item, sentence, paragraph, words) + (speaks && item.speaks ? 2 : 0)
    scores.set(item.draft, Math.max(score, scores.get(item.draft) ?? Number.NEGATIVE_INFINITY) + 0.2)
  }
  let best: Draft | null = null
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [draft, score] of scores) {
    if (score > first) [best, first, second] = [draft, score, first]
    else if (score > second) second = score
  }
  if (best === null || first - second < AHEAD || first < 1) return null
  return {
    draft: best,
    rule: scores.size === 1 ? 'the one party that agrees' : 'subject and nearness, agreeing in gender and number',
  }
}

/** "it said", "it now believes", "it could not tell". */
const speaksNext = ({ tokens, lexicon }: NameGround, token: number): boolean => {
  let at = token + 1
  while (at < token + 5 && /^(?:AUX|ADV|PART)$/.test(tokens[at]?.upos ?? '')) at++
  const verb = tokens[at]
  return verb !== undefined && verb.upos === 'VERB' && (lexicon.speaking.has(verb.norm) || lexicon.acts.has(verb.lemma))
}

const canStandFor = ({ stands, gender, role }: PronounWords, { draft, subject }: Seen): boolean => {
  switch (stands) {
    case 'person':
      return draft.kind === 'person' && gendersAgree(gender, draft.gender)
    case 'several':
      return (
        draft.kind === 'group' ||
        (draft.kind === 'body' && (draft.number === 'plural' || (subject && role === 'subject')))
      )
    case 'thing':
      return subject && (draft.kind === 'body' ? draft.number === 'singular' : draft.kind === 'place')
    case 'relative':
      return false
  }
}

/** A subject goes on as the subject; of whom something is done to next, it says little. */
const subjecthood = ({ subject, leads, sentence }: Seen, here: number, role: PronounWords['role']): number => {
  if (!subject) return 0
  if (role === 'object') return 0.5
  return leads && here - sentence === 1 ? 4 : 3
}

/** Nearer is likelier, a subject likelier than what is spoken of in passing, a known gender than an unknown one. */
const weigh = (item: Seen, sentence: number, paragraph: number, { gender, stands, role }: PronounWords): number =>
  8 -
  2 * Math.min(4, sentence - item.sentence) -
  0.5 * (paragraph - item.paragraph) +
  subjecthood(item, sentence, role) -
  (item.speech ? 5 : 0) +
  (gender !== 'unknown' && item.draft.gender === gender ? 1 : 0) -
  (item.draft.named ? 0 : 0.25) -
  (stands === 'several' && item.draft.kind === 'body' && item.draft.number === 'singular' ? 1 : 0)
