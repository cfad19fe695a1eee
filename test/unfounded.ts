import type { Reading, StoryRecords } from '@stemma/engine'

/** What a record says that nothing stands behind. */
export const unfounded = ({ stories }: StoryRecords, readings: readonly Reading[]): string[] => {
  const found: string[] = []
  const check = (holds: boolean, sentence: string): void => {
    if (!holds) found.push(sentence)
  }
  const texts = new Map(readings.map(({ id, text }) => [id, text]))
  const seen = new Set<string>()
  const own = (kind: string, lines: readonly { readonly id: string }[]): void => {
    for (const { id } of lines) {
      check(!seen.has(id), `${kind} ${id} is there twice`)
      seen.add(id)
    }
  }
  check(stories.flatMap(({ reports }) => reports).length === readings.length, 'a report is in no story, or in two')
  own('story', stories)
  for (const story of stories) {
    const { reports, parties, derivations, origins, tallies, utterances, incidents, contradictions } = story
    const claims = new Set<string>()
    own('report', reports)
    for (const report of reports) {
      own('claim', report.claims)
      for (const { id, span, exact, attribution } of report.claims) {
        claims.add(id)
        check(texts.get(report.id)?.slice(...span) === exact, `claim ${id}: its words are not those of its span`)
        for (const hop of attribution)
          check(texts.get(report.id)?.includes(hop.exact) === true, `hop ${hop.name} of ${id}`)
      }
    }
    const there = (line: string, ids: readonly string[]): void => {
      for (const id of ids) check(claims.has(id), `${line} rests on claim ${id}, which is not there`)
    }
    // A body that two stories name is one party of both.
    check(new Set(parties.map(({ id }) => id)).size === parties.length, `a party of ${story.label} is there twice`)
    for (const [kind, lines] of Object.entries({
      derivations,
      origins,
      tallies,
      utterances,
      incidents,
      contradictions,
    }))
      own(kind, lines)
    const named = new Set([...origins, ...tallies, ...utterances, ...incidents].map(({ id }) => id))
    for (const { from, to } of derivations)
      check(texts.has(from) && texts.has(to) && from !== to, `derivation ${from} ${to}`)
    for (const { id, claims: resting, reports: carry } of origins) {
      there(`origin ${id}`, resting)
      check(resting.length > 0 && carry.length > 0, `origin ${id} is of nothing`)
      for (const report of carry) check(texts.has(report), `origin ${id}: report ${report}`)
    }
    const rooted = origins.flatMap(({ claims: resting }) => resting)
    check(new Set(rooted).size === rooted.length, 'a claim has two origins')
    check(rooted.length === claims.size, 'a claim has no origin')
    for (const tally of tallies) {
      const { id, low, best, high, sum: floor, partOf, readings: lines, label, why, sentence } = tally
      check(lines.length > 0 || floor !== null, `tally ${label} has no reading`)
      check(why.length > 0 && sentence !== '', `tally ${label} says nothing`)
      check(low === null || high === null || low <= high, `tally ${label}: low ${low} above high ${high}`)
      // “More than 100” is 101 at least.
      check(
        best === null || ((low ?? best) <= best + 1 && best <= (high ?? best)),
        `tally ${label}: best ${best} outside ${low}–${high}`,
      )
      check(partOf === null || (named.has(partOf) && partOf !== id), `tally ${label} is part of ${partOf}`)
      there(
        `tally ${label}`,
        lines.flatMap((line) => [...line.claims, ...line.standings]),
      )
      for (const line of lines) check(named.has(line.origin), `tally ${label}: origin ${line.origin}`)
      if (floor !== null) {
        there(`floor of ${label}`, floor.claims)
        for (const part of floor.parts) check(named.has(part) && part !== id, `floor of ${label}: ${part}`)
      }
    }
    for (const { id, renderings } of utterances)
      there(
        `utterance ${id}`,
        renderings.map(({ claim }) => claim),
      )
    for (const { id, claims: telling } of incidents) there(`incident ${id}`, telling)
    for (const { id, between, about } of contradictions) {
      there(`contradiction ${id}`, between)
      for (const line of about) check(named.has(line), `contradiction ${id} is about ${line}`)
    }
  }
  return found
}
