import type { Argument } from '../../mentions/clauses/clauses.ts'
import type { Time } from '../../mentions/times/times.ts'
import type { Token } from '../../syntax/tokens.ts'
import { idOf } from '../../text/id.ts'
import { firstFrom, inside } from '../../text/ordered.ts'
import { contains, exact, type Span } from '../../text/span.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Event } from '../claim.ts'
import { own, type Scene, type Told } from './scene.ts'

/**
 * The event that a trigger tells of: its own clause says where and when, the attribution around it who says so.
 *
 * @param actor who did it, where that is said
 * @param target whom it was done to, unless figures count them by the same verb
 */
export const eventOf = (
  scene: Scene,
  told: Told,
  type: string,
  trigger: Token,
  actor: Argument | null,
  target: Argument | null,
  trace: readonly string[],
): Event => {
  const { clause } = told
  const attribution = scene.attributionAt(trigger)
  const counted = countedBy(scene, type, trigger, target)
  // "no shots were fired": what it is done with says so too
  const none = [actor, target, clause.subject, clause.object].some(
    (argument) => argument !== null && !argument.inferred && isNobody(scene, argument),
  )
  return {
    kind: 'event',
    id: idOf('e', scene.seed, trigger.start, trigger.end, type),
    rule: `event/${clause.kind}`,
    trace,
    start: clause.start,
    end: clause.end,
    trigger: { start: trigger.start, end: trigger.end },
    type,
    // Who is counted as harmed is not who did it: "several of them burned"
    actor: counted !== null && counted === nameOf(scene, actor) ? null : nameOf(scene, actor),
    target: counted ?? otherThan(scene, actor, target),
    place: placeOf(scene, told, trigger, actor, target) ?? placeIn(scene, target),
    when: whenOf(scene, told, trigger, attribution)?.value ?? null,
    polarity: none ? 'negative' : (clause.predicate?.polarity ?? 'positive'),
    attribution: attribution?.chain ?? [],
  }
}

const nameOf = ({ given, partyAt }: Scene, argument: Argument | null): string | null => {
  if (argument === null) return null
  const { report, tokens } = given
  // "two soldiers and a guide" is more than its head
  if (argument.heads.length > 1) return exact(report.text, argument)
  const party = partyAt.get(argument.head)
  // "640 families": of a group that only a noun names, how many says more than the noun
  const counted = party?.kind === 'group' && !party.named && hasNumber(tokens, argument)
  if (party !== undefined && !counted) return party.name
  // "While the unrest spread, the cabinet resigned": what stands before a comma is no part of the phrase
  let first = argument.first
  for (let at = argument.first; at < argument.head; at++)
    if (tokens[at]!.form === ',' || (at === first && tokens[at]!.upos === 'ADP' && !hasNumber(tokens, argument)))
      first = at + 1
  // "the vessel, which had set out from Zuwara": nor is what is told of it behind a comma
  let end = argument.end
  for (let at = argument.head + 1; at < argument.last && end === argument.end; at++)
    if (tokens[at]!.form === ',' && /^W/.test(tokens[at + 1]?.xpos ?? '')) end = tokens[at - 1]!.end
  return exact(report.text, { start: tokens[first]!.start, end })
}

const hasNumber = (tokens: readonly Token[], { first, head }: Argument): boolean => {
  for (let at = first; at <= head; at++) if (tokens[at]!.upos === 'NUM') return true
  return false
}

/** Whom it was done to, where that is not who did it: only "himself" is the same one, "him" is another. */
const otherThan = (scene: Scene, actor: Argument | null, target: Argument | null): string | null => {
  const name = nameOf(scene, target)
  if (actor === null || target === null || name !== nameOf(scene, actor)) return name
  const { tokens, report } = scene.given
  const { xpos, norm } = tokens[target.head]!
  return xpos === 'PRP' && !scene.lexicon.reflexives.has(norm) ? exact(report.text, target) : name
}

const isNobody = ({ lexicon, given: { tokens } }: Scene, { first }: Argument): boolean =>
  lexicon.nobody.has(tokens[first]!.norm) ||
  // "Not one shot was fired"
  (tokens[first - 1]?.sentence === tokens[first]!.sentence && lexicon.nobody.has(tokens[first - 1]!.norm))

/**
 * Those it befell, where figures count them by the same verb: all of them ("26 protesters and 16 officers died"), or the
 * one whom the clause did not cut out well. Null where one figure and the clause agree.
 */
const countedBy = (scene: Scene, type: string, trigger: Span, target: Argument | null): string | null => {
  const { lexicon, figures, quantityAt, given } = scene
  const measure = lexicon.measures.get(type)
  if (measure === undefined) return null
  const told: Span[] = []
  for (
    let at = firstFrom(figures, trigger.start - REACH);
    at < figures.length && figures[at]!.start <= trigger.end;
    at++
  ) {
    const figure = figures[at]!
    const counts = figure.measure === measure || (type === 'killing' && figure.measure === 'injured')
    if (!counts || figure.rule === TOLL || figure.end < trigger.end || contains(figure.number, trigger)) continue
    // "27 people, five of them children": who are among those counted are no more of them
    if (told.length > 0 && figure.subsetOf !== null) continue
    told.push(quantityAt.get(figure.number.start) ?? figure.number)
  }
  if (told.length === 0) return null
  const all = { start: Math.min(...told.map(({ start }) => start)), end: Math.max(...told.map(({ end }) => end)) }
  if (all.start < trigger.end && trigger.start < all.end) return null
  if (told.length > 1) return all.end - all.start > WIDEST ? null : exact(given.report.text, all)
  const apart = target !== null && (target.end <= trigger.start || target.start >= trigger.end)
  const agrees = apart && contains(target, all) && target.end - all.end < CLOSE
  return agrees ? null : exact(given.report.text, all)
}

/** The rule of figures that a noun counts, and no verb. */
const TOLL = 'figure/toll'

/** How far before its verb a figure that the verb counts may begin, how wide a list of them may be, in UTF-16 units. */
const REACH = 300
const WIDEST = 160
/** Up to here what follows the counted words belongs to them: "12 men from Lyon". */
const CLOSE = 40

/**
 * The place named in the clause, nearest after the trigger before any other; a place in a clause inside it is that one's. Who acts
 * is nowhere for that ("[Sudan] shelled", "[Sudan]'s army shelled"), and where those concerned are from is another place.
 */
const placeOf = (
  scene: Scene,
  told: Told,
  trigger: Span,
  actor: Argument | null,
  target: Argument | null,
): string | null => {
  const near = own(scene, scene.places, told).filter(
    (place) => !acts(scene, place, actor) && ![actor, target].some((argument) => isFrom(scene, place, argument)),
  )
  return (near.find((place) => place.start >= trigger.end) ?? near.at(-1))?.name ?? null
}

const acts = ({ given: { tokens } }: Scene, place: Span, actor: Argument | null): boolean => {
  if (actor === null || !contains(actor, place)) return false
  const next = tokens[firstFrom(tokens, place.end)]
  return contains(place, tokens[actor.head]!) || next?.xpos === 'POS'
}

/** "eight tourists [from Hong Kong]". */
const isFrom = ({ lexicon, given: { tokens } }: Scene, place: Span, argument: Argument | null): boolean =>
  argument !== null &&
  contains(argument, place) &&
  lexicon.homes.has(tokens[firstFrom(tokens, place.start) - 1]?.norm ?? '')

/** The place in the name of what it was done to: "the airport *of Almaty* stayed shut". */
const placeIn = (scene: Scene, target: Argument | null): string | null =>
  target === null
    ? null
    : (inside(scene.places, target)
        .filter((place) => !isFrom(scene, place, target))
        .at(-1)?.name ?? null)

/** The nearest date in the clause. A year or less precise is no date of an event beside which it merely stands. */
const whenOf = (scene: Scene, told: Told, trigger: Span, attribution: Attribution | null): Time | null => {
  const { tokens } = scene.given
  const limited = (time: Time): boolean => {
    let before = firstFrom(tokens, time.start) - 1
    while (before > 0 && tokens[before]!.upos === 'DET') before--
    if (before < 0 || tokens[firstFrom(tokens, time.end)]?.xpos === 'POS') return false
    const { norm } = tokens[before]!
    return scene.lexicon.limits.has(norm) || scene.lexicon.limits.has(`${tokens[before - 1]?.norm ?? ''} ${norm}`)
  }
  // The day on which it was said is not the day on which it happened.
  const said = attribution?.content.find((content) => contains(content, trigger)) ?? null
  // A day of an unknown year or week is a day: XXXX-01-02, XXXX-WXX-7.
  const dated = own(scene, scene.given.times, told).filter(
    (time) =>
      (time.first !== null || /^XXXX-.*\d$/.test(time.value)) &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      !vague.has(time.precision) &&
      !limited(time) &&
      (said === null || contains(said, time)),
  )
  const distance = (time: Time): number =>
    Math.min(Math.abs(time.start - trigger.end), Math.abs(trigger.start - time.end))
  return dated.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const vague: ReadonlySet<Time['precision']> = new Set(['decade', 'century', 'unknown'])
