import type { CueWords } from '../../language/cues.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import { byPosition, contains, type Span } from '../../text/span.ts'
import { apposedPersons } from './apposed-persons.ts'
import type { Attribution, Hop } from './attribution.ts'
import type { Draft } from './draft.ts'
import { type Field, type Phrase, phraseBackTo, phraseFrom, spanOf } from './phrases.ts'
import type { Source } from './speakers.ts'

/** Names the parties of a chain. */
export interface Namer {
  readonly speaker: (field: Field, source: Source, cue: Draft['cue']) => Hop
  readonly hop: (field: Field, phrase: Phrase, cue: Draft['cue']) => Hop
  /** Whether a hearer passes on what it is told: an agency, a broadcaster, a paper. */
  readonly relays: (field: Field, phrase: Phrase) => boolean
}

/** Names each hop by the party its head word belongs to, else by its own words. */
export const nameFrom = (parties: readonly Party[], words: CueWords): Namer => {
  const byHead = new Map<number, Party>()
  for (const party of parties)
    for (const mention of party.mentions) if (!byHead.has(mention.head)) byHead.set(mention.head, party)
  const apposed = apposedPersons(parties)
  const hop = (field: Field, phrase: Phrase, head: number, cue: Draft['cue']): Hop => {
    const party = together(field, phrase)
      ? null
      : (publisherOf(field, phrase, head, byHead) ?? byHead.get(head) ?? apposed(field, phrase))
    // "a post [that] said": what the pronoun stands for
    const [first, last] = (head === phrase.head || party !== null ? phrase : (wordsOf(field, head) ?? phrase)).core
    const article = first + 1 < last && !together(field, phrase) && words.articles.has(field.tokens[first]?.norm ?? '')
    const core = spanOf(field.tokens, article ? first + 1 : first, last)
    return {
      ...spanOf(field.tokens, phrase.first, phrase.last),
      name: party?.name ?? field.text.slice(core.start, core.end),
      party: party?.id ?? null,
      cue: cue === null ? null : spanOf(field.tokens, cue[0], cue[1]),
    }
  }
  return {
    speaker: (field, { phrase, antecedent }, cue) => hop(field, phrase, antecedent ?? phrase.head, cue),
    hop: (field, phrase, cue) => hop(field, phrase, phrase.head, cue),
    relays: ({ tokens }, { first, last, head }) => {
      if (words.relays.has(tokens[head]?.norm ?? '')) return true
      for (let at = first; at < last; at++) {
        const norm = tokens[at]?.norm ?? ''
        // "the news agency Valpress"
        const isAgency = at < head && words.relays.has(norm) && tokens[head]?.upos === 'PROPN'
        if (words.outlets.has(norm) || isAgency) return true
      }
      return false
    },
  }
}

/** The phrase that ends with a word, within its sentence. */
const wordsOf = (field: Field, end: number): Phrase | null => {
  let floor = end
  while (end - floor < PHRASE && floor > 0 && field.tokens[floor - 1]!.sentence === field.tokens[end]!.sentence) floor--
  return phraseBackTo(field, end, floor)
}

/** One chain after another; who says that he himself said something is one hop. */
const joined = (inner: readonly Hop[], outer: readonly Hop[]): readonly Hop[] => {
  const party = inner.at(-1)?.party ?? null
  return party !== null && party === outer[0]?.party ? [...inner.slice(0, -1), ...outer] : [...inner, ...outer]
}

/** "the chief of police and the mayor": two speak, and neither alone. */
const together = ({ tokens }: Field, { head, core }: Phrase): boolean => {
  for (let at = head + 1; at < core[1] - 1; at++)
    if (tokens[at]?.upos === 'CCONJ' && /^(?:DT|PRP\$|NNP)$/.test(tokens[at + 1]?.xpos ?? '')) return true
  return false
}

/** How many words of a document's phrase are looked through for who put it out. */
const PHRASE = 24

/**
 * Who put a document out: "a text put out by *the presidency*", "a statement from *the army*", "*the institute*’s list". A
 * pronoun there is left as it is worded.
 */
const publisherOf = (
  field: Field,
  { first, last }: Phrase,
  head: number,
  byHead: ReadonlyMap<number, Party>,
): Party | null => {
  const { tokens, words } = field
  const noun = tokens[head]
  const lemma = noun?.lemma.toLowerCase() ?? ''
  if (noun?.upos !== 'NOUN' || !(words.documents.has(lemma) || words.records.has(lemma))) return null
  const put = (at: number): Party | null => {
    const party = byHead.get(at) ?? null
    return party === null || party.kind === 'place' || tokens[at]?.upos === 'PRON' ? null : party
  }
  for (let at = head - 1; at > first; at--) if (tokens[at]?.xpos === 'POS') return put(at - 1)
  for (let at = head + 1; at < Math.min(last, head + PHRASE); at++) {
    if (!words.publishers.has(tokens[at]?.norm ?? '')) continue
    // "a list *seen by* this paper" is not the paper's
    if (words.seeing.has(tokens[at - 1]?.lemma.toLowerCase() ?? '')) return null
    const by = phraseFrom(field, at + 1, last)
    if (by !== null && tokens[at + 1]?.upos !== 'PRON') return put(by.head)
  }
  return null
}

/** How many contents before a cue are looked at for the one that holds it. */
const DEEPEST = 64

/**
 * Drafts as attributions in document order, with the chain of each, originator first: the speaker's own source, the
 * speaker, the one who passes it on, and then the chain of whoever's words it stands in.
 */
export const settle = (field: Field, drafts: readonly Draft[], namer: Namer): readonly Attribution[] => {
  const flat = drafts.map((draft) => {
    const content = draft.pieces
      .map(([first, last]) => trimmed(field, quoteStart(field, first, last), last))
      .filter((span) => span.end > span.start)
      .toSorted(byPosition)
    const speaker = draft.source === null ? null : namer.speaker(field, draft.source, draft.cue)
    return { draft, content, speaker, extent: cover(content), chain: chainOf(field, draft, speaker, namer) }
  })
  const ordered = flat
    .filter(({ content }) => content.length > 0)
    .toSorted((a, b) => byPosition(a.extent, b.extent) || (a.draft.cue?.[0] ?? 0) - (b.draft.cue?.[0] ?? 0))
  const open: number[] = []
  const settled: Attribution[] = []
  for (const [index, { draft, content, speaker, extent, chain }] of ordered.entries()) {
    const cue = draft.cue === null ? null : spanOf(field.tokens, draft.cue[0], draft.cue[1])
    const place = cue ?? extent
    while (open.length > 0 && (ordered[open.at(-1) ?? 0]?.extent.end ?? 0) <= place.start) open.pop()
    let within: number | null = null
    for (let at = open.length - 1; at >= 0 && at >= open.length - DEEPEST; at--) {
      const outer = open[at] ?? 0
      if (!ordered[outer]?.content.some((piece) => contains(piece, place))) continue
      within = outer
      break
    }
    open.push(index)
    const outer = within === null ? undefined : settled[within]
    const passedOn = outer !== undefined && draft.speaks && passesOn(outer, ordered[within ?? 0]?.draft)
    settled.push({
      mode: modeOf(field, draft),
      content,
      speaker,
      cue,
      chain: outer === undefined ? chain : joined(chain, outer.chain),
      stance: draft.stance,
      within,
      told: draft.worded && (within === null || passedOn) && !isToldBefore(settled.at(-1), content, speaker),
      rule: draft.rule,
      trace: draft.trace,
    })
  }
  const relayed = relaysIn(settled, (index) => {
    const phrase = ordered[index]?.draft.source?.phrase
    return phrase !== undefined && namer.relays(field, phrase)
  })
  return relayed.size === 0
    ? settled
    : settled.map((attribution, index) => (relayed.has(index) ? { ...attribution, told: false } : attribution))
}

/**
 * Those who only pass on what another says in their words: of "according to the agency, the mayor said that …" one quotation is
 * told, the mayor's, and the agency stands in its chain.
 */
const relaysIn = (settled: readonly Attribution[], isRelay: (index: number) => boolean): ReadonlySet<number> => {
  const relayed = new Set<number>()
  for (const [index, { told, within, content, speaker, cue }] of settled.entries()) {
    const outer = within === null ? undefined : settled[within]
    if (within === null || outer === undefined || !told || speaker === null) continue
    const inner = cover([...content, speaker, ...(cue === null ? [] : [cue])].toSorted((a, b) => a.start - b.start))
    const whole = cover(outer.content)
    const left = Math.max(0, inner.start - whole.start) + Math.max(0, whole.end - lastOf(content, speaker))
    const opens = settled[index]!.mode === 'direct' && inner.start === whole.start
    if ((left <= SLACK && isRelay(within)) || (opens && left <= CIRCUMSTANCE)) relayed.add(within)
  }
  return relayed
}

/** How many letters besides the one quotation may stand in what is passed on: a day, "also". */
const SLACK = 16

/** The same after a quotation that opens it: "“…,” he said *during a visit to the village on Monday*, his office said". */
const CIRCUMSTANCE = 80

/** "“…,” she said, and *said* no more": one quotation with two cues. */
const isToldBefore = (before: Attribution | undefined, content: readonly Span[], speaker: Hop | null): boolean =>
  before !== undefined &&
  speaker !== null &&
  before.told &&
  before.speaker?.name === speaker.name &&
  before.content.length === content.length &&
  before.content.every(({ start, end }, at) => start === content[at]!.start && end === content[at]!.end)

/** A piece that begins in the middle of a quotation and goes on after it has all of it: "“It is over. *We won*,” he said". */
const quoteStart = ({ inQuote, tokens }: Field, first: number, last: number): number => {
  const quote = inQuote[first] ?? -1
  if (quote === -1 || (inQuote[last - 1] ?? -1) === quote) return first
  let from = first
  while (from > 0 && inQuote[from - 1] === quote) from--
  return from < first && /^["“]$/.test(tokens[from - 1]?.form ?? '') ? from - 1 : from
}

const lastOf = (content: readonly Span[], speaker: Span): number =>
  content.reduce((end, piece) => Math.max(end, piece.end), speaker.end)

/** Whether an outer attribution only says through whom the words came: "according to", or a cue that stands after them. */
const passesOn = (outer: Attribution, draft: Draft | undefined): boolean => {
  if (outer.cue === null || !draft?.speaks) return false
  return draft.passesOn || outer.cue.start >= (outer.content.at(-1)?.end ?? 0)
}

const chainOf = (
  field: Field,
  { source, from, via, hearer, cue }: Draft,
  speaker: Hop | null,
  namer: Namer,
): readonly Hop[] => {
  // Talk that nobody vouches for
  if (source === null && from !== null) return [namer.hop(field, from.phrase, from.cue)]
  if (speaker === null || source === null) return []
  const chain = [speaker]
  if (from !== null) chain.unshift(namer.hop(field, from.phrase, from.cue))
  if (via !== null) chain.push(namer.hop(field, via.phrase, via.cue))
  const heard = hearer === null ? null : phraseFrom(field, hearer[0], hearer[1])
  if (heard !== null && namer.relays(field, heard)) chain.push(namer.hop(field, heard, cue))
  return chain
}

const cover = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })

/** Without a comma, dash or conjunction that belongs to the report at either end. */
const trimmed = (field: Field, first: number, last: number): Span => {
  let from = first
  let to = last
  while (
    to > from &&
    /^(?:[,;:—–―]|--|-)$/.test(field.tokens[to - 1]?.form ?? '') &&
    (field.inQuote[to - 1] ?? -1) === -1
  )
    to--
  while (from < to && /^(?:[,;:—–―]|--)$/.test(field.tokens[from]?.form ?? '') && (field.inQuote[from] ?? -1) === -1)
    from++
  return spanOf(field.tokens, from, to)
}

const modeOf = (field: Field, { pieces }: Draft): Attribution['mode'] => {
  let inside = 0
  let outside = 0
  let any = false
  for (const [first, last] of pieces)
    for (let at = first; at < last; at++) {
      if ((field.inQuote[at] ?? -1) !== -1) inside++
      else if (field.tokens[at]?.upos === 'PUNCT') any ||= /["“”]/.test(field.tokens[at]?.form ?? '')
      else outside++
    }
  return inside > 0 && outside === 0 ? 'direct' : inside > 0 || any ? 'mixed' : 'indirect'
}
