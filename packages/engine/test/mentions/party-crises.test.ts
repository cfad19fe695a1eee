import { describe, expect, it } from 'vitest'
import type { Party } from '../../src/mentions/parties/parties.ts'
import { readParties } from './reading.ts'

/**
 * Paragraphs of our own, marked by hand: `[words]n` is a mention of party n, and every n is another party. `[words]0`
 * belongs to nobody that is marked elsewhere. What is not marked is not judged.
 */
const paragraphs: readonly (readonly [string, string])[] = [
  [
    'a landslide',
    `SANTIAGO DE LA VEGA, Peru - A hillside gave way above [Huarisa]1 before dawn on Sunday, and [rescuers]2 said at least 14 people were missing.
"[We]0 heard it before we saw it," said [Rosa Quilla]3, a [teacher]3 [who]3 lost [her]3 house. [She]3 said [her]3 brother was in the school.
[Hugo Mamani]4, the [mayor]4 of [Huarisa]1, asked [the army]5 for diggers. [Mamani]4 said [he]4 had warned [the regional government]6 in March.
[The army]5 said on Monday that two helicopters were on their way.`,
  ],
  [
    'a palace revolt',
    `[President Karim Osmonov]1 dismissed [General Timur Karin]2 on Friday, [his]1 office said. [Karin]2, 58, had led [the National Guard]3 since 2019.
[The National Security Committee]4 ([NSC]4) accused [him]2 of treason. [The president]1 said [the NSC]4 would publish its evidence.
[Osmonov]1 named [Aida Bekova]5 as [prime minister]5. [She]5 told [parliament]6 that [the cabinet]7 would meet at once.
[The National Security Council]8 was not consulted, a [spokeswoman]9 said. [She]9 gave no details.`,
  ],
  [
    'a ferry',
    `[The Coastal Rescue Organization]1 ([CRO]1) pulled 61 people from the water off [Port Kessel]2. [Its]1 director, [Paul Adeyemi]3, said the ferry had no radio.
"[I]0 have never seen a list like it," [Adeyemi]3 said. [He]3 blamed [the transport ministry]4, which licensed the ship.
[The ministry]4 denied the charge. [Transport Minister Grace Oduya]5 said inspectors had found the ship sound. [Oduya]5 said [she]5 would resign if they were wrong.`,
  ],
  [
    'a shooting',
    `[Police]1 in [Dayton]2, [Ohio]3, said three people were shot outside a bar. [Lt. Tom Vale]4 said [Marcus Reed]5, 31, and [his]5 cousin [Dana Reed]6 died at the scene.
[Vale]4 said [officers]7 were looking for a man in a red car. [Dana Reed]6 was a [nurse]6, [her]6 mother told reporters.`,
  ],
]

const MARK = /\[([^\]]+)\](\d+)/g

const reading = (marked: string) => {
  let text = ''
  let from = 0
  const mentions: { start: number; end: number; party: number }[] = []
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index)
    const start = text.length
    text += match[1]
    mentions.push({ start, end: text.length, party: Number(match[2]) })
    from = match.index + match[0].length
  }
  return { text: text + marked.slice(from), mentions }
}

/** The party whose mention ends where the marked words end, or lies within them. */
const partyOf = (parties: readonly Party[], { start, end }: { start: number; end: number }): Party | null => {
  const within = parties.filter((party) =>
    party.mentions.some((mention) => mention.start >= start && mention.end === end),
  )
  return within[0] ?? null
}

describe.each(paragraphs)('%s', (_, marked) => {
  const { text, mentions } = reading(marked)
  const parties = readParties(text)
  it('gives every marked mention to its party, and to no other', () => {
    const owners = new Map<number, string>()
    const wrong: string[] = []
    for (const mention of mentions) {
      const words = text.slice(mention.start, mention.end)
      const party = partyOf(parties, mention)
      const owner = owners.get(mention.party)
      if (mention.party === 0) {
        if (party !== null) wrong.push(`${words} → ${party.name}`)
      } else if (party === null) wrong.push(`${words} → nobody`)
      else if (owner === undefined) {
        if ([...owners.values()].includes(party.id)) wrong.push(`${words} → ${party.name}, which is another`)
        owners.set(mention.party, party.id)
      } else if (owner !== party.id) wrong.push(`${words} → ${party.name}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('bounds', () => {
  const timed = (text: string): number => {
    const started = process.cpuUsage().user
    readParties(text)
    return (process.cpuUsage().user - started) / 1e6
  }

  it.each([
    ['one surname', (n: number) => `Anna${n} Smith met Smith and the president. `],
    ['one role', (n: number) => `President Xu${n} Abe${n} spoke. The president left. He ate. `],
    ['nameless men', (n: number) => `A spokesman${n % 7} said a soldier met the police. They left. `],
    ['capitals alone', (n: number) => `Za${n} `],
    ['bodies', (n: number) => `The Board of Z${n} Trade (BZT) met the board. `],
  ])('reads a flood of %s in time that grows no faster than the text', (_, line) => {
    const flood = (lines: number): string => Array.from({ length: lines }, (_, at) => line(at)).join('')
    readParties(flood(200))
    const short = timed(flood(400))
    const long = timed(flood(1600))
    expect(long).toBeLessThan(12 * Math.max(short, 0.02))
  })
})
