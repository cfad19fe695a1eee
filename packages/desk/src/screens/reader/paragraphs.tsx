import { memo, useMemo } from 'react'
import type { ClaimCard, ReportText, TextClaim, TextZone } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { Card } from './card.tsx'
import { MarkedWords } from './marked-words.tsx'

export interface ParagraphsProps {
  readonly part: ReportText
  readonly cards: readonly ClaimCard[]
  readonly story: string
  readonly seen: Seen
  /** Id of the claim that is looked at. */
  readonly chosen: string | null
}

/** Zones that are laid out together: what is far from the window costs nothing. */
const together = 30

/** The paragraphs of a text, each with the cards of its claims beside it; a run of furniture folded away. */
export const Paragraphs = memo(({ part, cards, story, seen, chosen }: ParagraphsProps) => {
  const told = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const numbers = useMemo(() => new Map(cards.map(({ id }, at) => [id, at + 1])), [cards])
  const blocks = useMemo(() => blocksOf(part.zones), [part.zones])
  const own = useMemo(() => claimsIn(part), [part])
  const sections: (readonly Block[])[] = []
  for (let at = 0; at < blocks.length; at += together) sections.push(blocks.slice(at, at + together))
  const isLong = blocks.length > 2 * together
  const zone = (each: TextZone) => (
    <Paragraph
      key={each.start}
      zone={each}
      part={part}
      claims={own.get(each) ?? []}
      told={told}
      numbers={numbers}
      story={story}
      seen={seen}
      chosen={chosen}
    />
  )
  return sections.map((section) => (
    <div key={section[0]!.zones[0]!.start} className={isLong ? 'reader-part reader-part-far' : 'reader-part'}>
      {section.map(({ zones }) =>
        zones.length <= open ? (
          zones.map(zone)
        ) : (
          <details key={zones[0]!.start} className="reader-fold">
            <summary>
              {zones.length} lines of furniture <span className="dim">· {reasonsOf(zones)}</span>
            </summary>
            {zones.map(zone)}
          </details>
        ),
      )}
    </div>
  ))
})

/** So many lines of furniture in a row stand open. */
const open = 3

interface Block {
  readonly zones: readonly TextZone[]
}

const blocksOf = (zones: readonly TextZone[]): readonly Block[] => {
  const blocks: { zones: TextZone[] }[] = []
  for (const zone of zones) {
    const last = blocks.at(-1)
    const before = last?.zones[0]
    if (zone.kind === 'furniture' && before?.kind === 'furniture') last!.zones.push(zone)
    else blocks.push({ zones: [zone] })
  }
  // A short run is shown line by line.
  return blocks.flatMap((block) =>
    block.zones.length <= open ? block.zones.map((zone): Block => ({ zones: [zone] })) : [block],
  )
}

const reasonsOf = (zones: readonly TextZone[]): string => {
  const reasons = [...new Set(zones.map(({ why }) => why))]
  return reasons.length <= 2 ? reasons.join('; ') : `${reasons.slice(0, 2).join('; ')} and more`
}

/** The claims of each zone: those that begin in it. */
const claimsIn = ({ zones, claims }: ReportText): ReadonlyMap<TextZone, readonly TextClaim[]> => {
  const found = new Map<TextZone, TextClaim[]>()
  let at = 0
  for (const claim of claims) {
    while (at + 1 < zones.length && zones[at]!.end <= claim.start) at += 1
    const zone = zones[at]
    if (zone === undefined) break
    const own = found.get(zone)
    if (own === undefined) found.set(zone, [claim])
    else own.push(claim)
  }
  return found
}

interface ParagraphProps extends Omit<ParagraphsProps, 'cards'> {
  readonly zone: TextZone
  readonly claims: readonly TextClaim[]
  readonly told: ReadonlyMap<string, ClaimCard>
  readonly numbers: ReadonlyMap<string, number>
}

const Paragraph = ({ zone, part, claims, told, numbers, story, seen, chosen }: ParagraphProps) => {
  const reaches = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start < zone.end && end > zone.start
  const unread = part.unread.filter(reaches)
  const Words = zone.kind === 'headline' && zone.role === null ? 'h2' : 'p'
  return (
    <div className={`reader-row reader-${zone.kind}${zone.read ? '' : ' reader-aside'}`} data-role={zone.role}>
      {claims.length > 0 && (
        <ul className="reader-cards" aria-label="Claims in the words that follow">
          {claims.map((claim) => (
            <Card
              key={claim.id}
              claim={claim}
              told={told.get(claim.id) ?? null}
              number={numbers.get(claim.id) ?? null}
              story={story}
              seen={seen}
              isChosen={claim.id === chosen}
            />
          ))}
        </ul>
      )}
      <Words className="reader-text">
        <MarkedWords
          text={part.text}
          from={part.from}
          zone={zone}
          claims={part.claims.filter(reaches)}
          numbers={numbers}
          rejected={part.rejected.filter(reaches)}
          unread={unread}
          chosen={chosen}
        />
      </Words>
      {!zone.read && <p className="reader-why">{zone.why}</p>}
      {unread.map(({ start, why }) => (
        <p key={start} className="reader-why reader-not-read">
          unread: {why}
        </p>
      ))}
    </div>
  )
}
