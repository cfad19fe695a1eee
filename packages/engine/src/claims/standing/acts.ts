import type { CueWords } from '../../language/cues.ts'
import type { Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotated } from '../../report/layers.ts'
import type { Token } from '../../syntax/tokens.ts'
import { inside } from '../../text/ordered.ts'
import { contains, type Span } from '../../text/span.ts'
import { type ActNeeds, type StandingWords, sceneOf } from './act-scene.ts'
import { type Act, detectors } from './detectors.ts'
import { falseTalkIn } from './false-talk.ts'

/** Every act of denial, doubt, withdrawal, correction and silence, in document order; the first rule that fits a clause wins. */
export const actsIn = (words: StandingWords, cues: CueWords, given: Annotated<ActNeeds>): Act[] => {
  const found: Act[] = []
  const governed = new Map<number, Clause[]>()
  for (const clause of given.clauses) {
    if (clause.governor !== null && clause.kind === 'complement')
      governed.set(clause.governor, [...(governed.get(clause.governor) ?? []), clause])
  }
  for (const [index, clause] of given.clauses.entries()) {
    if (clause.predicate === null) continue
    const scene = sceneOf(words, given, index, clause, governed)
    for (const detect of detectors) {
      const act = detect(scene)
      if (act !== null) {
        found.push(act)
        break
      }
    }
  }
  for (const act of falseTalkIn(words, cues, given))
    if (!found.some((each) => untrue.has(each.type) && each.regions.some((region) => meets(region, act.regions[0]!))))
      found.push(act)
  const denied = new Set(found.filter((each) => each.type === 'denied').map((each) => each.clause?.predicate?.start))
  for (const attribution of given.attributions) {
    const { cue } = attribution
    if (attribution.stance !== 'denies' || cue === null || denied.has(cue.start)) continue
    if (!inside(given.tokens, cue).some((token) => words.denying.has(token.lemma))) continue
    found.push({
      type: 'denied',
      rule: 'standing/denying-cue',
      evidence: cue,
      by: null,
      regions: attribution.content,
      spelledOut: true,
      noun: null,
      replaced: null,
      instead: null,
      clause: null,
    })
  }
  const bySentence = new Map<number, Clause[]>()
  for (const clause of given.clauses) {
    const together = bySentence.get(clause.sentence)
    if (together === undefined) bySentence.set(clause.sentence, [clause])
    else together.push(clause)
  }
  for (const token of given.tokens) {
    if (!words.hedges.has(token.norm)) continue
    const clause = smallestAround(bySentence.get(token.sentence) ?? [], token)
    found.push({
      type: 'unconfirmed',
      rule: 'standing/hedge',
      evidence: { start: token.start, end: token.end },
      by: null,
      regions: [clause ?? given.sentences[token.sentence]!],
      spelledOut: true,
      noun: null,
      replaced: null,
      instead: null,
      clause,
    })
  }
  return once(found).toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

const untrue: ReadonlySet<Act['type']> = new Set(['denied', 'corrected', 'withdrawn'])

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const smallestAround = (clauses: readonly Clause[], token: Token): Clause | null => {
  let smallest: Clause | null = null
  for (const clause of clauses) {
    if (contains(clause, token) && (smallest === null || clause.end - clause.start < smallest.end - smallest.start)) {
      smallest = clause
    }
  }
  return smallest
}

/** The same words say the same thing once, of everything they are about. */
const once = (acts: readonly Act[]): Act[] => {
  const found = new Map<string, Act>()
  for (const act of acts) {
    const key = `${act.type} ${act.evidence.start} ${act.evidence.end}`
    const same = found.get(key)
    found.set(key, same === undefined ? act : { ...same, regions: [...same.regions, ...act.regions] })
  }
  return [...found.values()]
}
