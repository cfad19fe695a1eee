import type { Reading, SpanPair } from '@stemma/engine'

/**
 * What must hold of every reading, whatever the report: every span lies in the text and gives the words beside it, ids
 * point at what exists, zones cover the text once, and nothing is lost on the way through JSON.
 *
 * @returns a sentence for each thing that does not hold
 */
export const unsound = (reading: Reading): string[] => {
  const found: string[] = []
  const { text } = reading
  const check = (holds: boolean, sentence: string): void => {
    if (!holds) found.push(sentence)
  }
  const inText = (span: SpanPair | null, name: string): void => {
    if (span === null) return
    const [start, end] = span
    const whole = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
    check(whole, `${name}: [${start}, ${end}] is no span of ${text.length} units`)
    check(!cuts(text, start) && !cuts(text, end), `${name}: [${start}, ${end}] cuts a character in two`)
  }
  const notEmpty = (span: SpanPair, name: string): void => {
    inText(span, name)
    check(span[0] < span[1], `${name}: [${span[0]}, ${span[1]}] is empty`)
  }

  let last = 0
  for (const [at, zone] of reading.zones.entries()) {
    notEmpty(zone.span, `zone ${at}`)
    check(zone.span[0] >= last, `zone ${at} overlaps the one before it`)
    check(isBlank(text.slice(last, zone.span[0])), `between zone ${at - 1} and ${at} words belong to none`)
    check(zone.why !== '', `zone ${at} has no reason`)
    last = Math.max(last, zone.span[1])
  }
  check(isBlank(text.slice(last)), 'after the last zone words belong to none')

  for (const time of reading.times) notEmpty(time.span, `time ${time.value}`)
  for (const quantity of reading.quantities) {
    notEmpty(quantity.span, `quantity ${quantity.value}`)
    check(ordered(quantity), `quantity ${text.slice(...quantity.span)}: low is above high`)
  }
  for (const { span, why } of [...reading.rejected, ...reading.unread]) {
    notEmpty(span, `left out: ${why}`)
    check(why !== '', 'something is left out without a reason')
  }
  const parties = new Set(reading.parties.map((party) => party.id))
  check(parties.size === reading.parties.length, 'two parties have one id')
  for (const party of reading.parties) {
    check(party.mentions.length > 0, `party ${party.name} is mentioned nowhere`)
    for (const mention of party.mentions) notEmpty(mention, `party ${party.name}`)
  }
  for (const credit of reading.credits) inText(credit.span, `credit ${credit.kind}`)

  const ids = new Set(reading.claims.map((claim) => claim.id))
  check(ids.size === reading.claims.length, 'two claims have one id')
  // A stray mark on a line of its own is furniture too, and speech may run over it.
  const furniture = reading.zones.filter(
    ({ kind, span }) => kind === 'furniture' && /[\p{L}\p{N}]/u.test(text.slice(...span)),
  )
  let before = 0
  for (const claim of reading.claims) {
    const name = `${claim.kind} ${claim.id} by ${claim.rule}`
    notEmpty(claim.span, name)
    check(claim.exact === text.slice(...claim.span), `${name}: its words are not those of its span`)
    check(claim.span[0] >= before, `${name} is out of order`)
    check(claim.rule !== '', `${name} names no rule`)
    before = claim.span[0]
    // Speech may go on behind a caption: its span runs over what stands between its parts.
    const parts = claim.kind === 'quotation' ? claim.content : [claim.span]
    const lies = parts.some(([start, end]) => furniture.some(({ span }) => span[0] < end && start < span[1]))
    check(!lies, `${name} stands in furniture`)
    for (const hop of claim.attribution) {
      inText(hop.span, `${name}, hop ${hop.name}`)
      inText(hop.cue, `${name}, cue of ${hop.name}`)
      check(hop.party === null || parties.has(hop.party), `${name}: hop ${hop.name} is a party that is not there`)
    }
    switch (claim.kind) {
      case 'figure':
        notEmpty(claim.number, `${name}, number`)
        check(ordered(claim), `${name}: low is above high`)
        check(claim.subsetOf === null || ids.has(claim.subsetOf), `${name}: is part of what is not there`)
        check(claim.subsetOf !== claim.id, `${name}: is a part of itself`)
        break
      case 'quotation':
        check(claim.content.length > 0, `${name}: says nothing`)
        for (const span of claim.content) notEmpty(span, `${name}, content`)
        inText(claim.cue, `${name}, cue`)
        inText(claim.speaker?.span ?? null, `${name}, speaker`)
        break
      case 'event':
        notEmpty(claim.trigger, `${name}, trigger`)
        break
      case 'standing':
        for (const id of claim.of) check(ids.has(id), `${name}: speaks of what is not there`)
    }
  }
  return found
}

/** Whether an offset falls between the two halves of a surrogate pair. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))

const ordered = ({ low, high }: { readonly low: number | null; readonly high: number | null }): boolean =>
  [low, high].every((end) => end === null || Number.isFinite(end)) && (low === null || high === null || low <= high)

/** Blank space, and spaces of no width, which are no blank space by the letter. */
const isBlank = (text: string): boolean => /^[\s\u200B\u2060]*$/.test(text)
