import { describe, expect, it } from 'vitest'
import { deskOver } from './desk.ts'
import { bare, harbour, hospital, readingsOf, talk } from './talk.ts'

const both = () => deskOver(readingsOf(harbour, hospital))
const one = () => deskOver(readingsOf(harbour))

/** What was decided, in the order of the journal. */
const decided = ({ acts }: ReturnType<typeof deskOver>) =>
  acts.map(({ act }) => (act.kind === 'decision' ? act.decision : act))

const best = (desk: ReturnType<typeof deskOver>): number | null => desk.records()[0]!.tallies[0]!.best

describe('a review', () => {
  it('shows the words in their sentence, the line they bear on, and what would change', async () => {
    const { seen, entries, left } = await talk(both(), 'q')
    expect(seen).toMatch(/^1 of \d+ · contradiction/m)
    expect(seen).toMatch(/^These cannot all hold: killed: 12 .* against 31/m)
    expect(seen).toMatch(/^▸ 1 Harbour Wire · line 1 · 2 Mar 2031 +f-/m)
    expect(seen).toContain('Joana Reis, the harbour master, said [12 people died]')
    expect(seen).toMatch(/^line {6}killed: .* · ◐ contested +t-/m)
    expect(seen).toMatch(/^without 1 The number of people killed rose from 12 to 31/m)
    expect([entries, left > 0]).toEqual([[], true])
  })

  it('rejects words for a reason, and tells the entry', async () => {
    const desk = both()
    const { seen, entries } = await talk(desk, 'x', '1', 'the toll of another fire', 'q')
    expect(decided(desk)).toMatchObject([
      { kind: 'reject', target: { kind: 'claim' }, reason: 'the toll of another fire' },
    ])
    expect(seen).toContain('✓ rejected, entry 1; u undoes it')
    expect(entries).toEqual([1])
    expect(best(desk)).toBe(31)
  })

  it('decides upon the words that are chosen', async () => {
    const desk = both()
    await talk(desk, '2', 'x', '1', 'the toll of another fire', 'q')
    expect(best(desk)).toBe(12)
  })

  it('decides nothing that takes a reason and is given none, or is left', async () => {
    const desk = both()
    const { seen } = await talk(desk, 'x', '1', '', 'x', '', 'y', 'q')
    expect(desk.acts).toEqual([])
    expect(seen).toContain('! nothing was decided: it takes a reason')
    expect(seen).toContain('· left as it was')
    expect(seen).toContain('· there is no key y; ? tells which there are')
  })

  it('accepts a line with or without a reason, and asks of it no more', async () => {
    const desk = one()
    const { seen, left } = await talk(desk, 'a', '')
    expect(decided(desk)).toMatchObject([
      { kind: 'accept', target: { kind: 'tally' }, as: { low: 12, best: 12, high: 12 }, reason: null },
    ])
    expect(left).toBe(0)
    expect(seen).toContain('Does 12 stand?')
    const locked = one()
    await talk(locked, 'L')
    expect(decided(locked)).toEqual(decided(desk))
  })

  it('corrects a field, shows what it was, and takes a number as it is written', async () => {
    const desk = one()
    const { seen } = await talk(desk, 'e', '1', '1,200', 'a nought was lost', 'q')
    expect(seen).toContain('  1 value: 12')
    expect(decided(desk)).toMatchObject([{ kind: 'correct', field: 'value', value: 1200, reason: 'a nought was lost' }])
    expect(best(desk)).toBe(1200)
  })

  it('says what a field cannot be, and decides nothing', async () => {
    const desk = one()
    const { seen } = await talk(desk, 'e', '1', 'many', 'so it says', 'q')
    expect(seen).toMatch(/! value is a number, or null/)
    expect(desk.acts).toEqual([])
  })

  it('sets an origin from those that are known, or anew', async () => {
    const desk = both()
    await talk(desk, 'o', '1', 'they had it from the hospital', 'q')
    expect(decided(desk)).toMatchObject([{ kind: 'origin', who: 'hospital' }])
    const anew = one()
    await talk(anew, 'o', 'the port authority', 'she speaks for it', 'q')
    expect(decided(anew)).toMatchObject([{ kind: 'origin', who: 'the port authority' }])
    expect(anew.records()[0]!.origins.map(({ who }) => who)).toContain('the port authority')
  })

  it('says how words stand', async () => {
    const desk = one()
    await talk(desk, 'r', '4', 'she rang to take it back', 'q')
    expect(decided(desk)).toMatchObject([{ kind: 'standing', standing: 'withdrawn' }])
    expect(best(desk)).toBeNull()
  })

  it('parts words from their line, and brings lines together again', async () => {
    const desk = both()
    const lines = () => desk.records()[0]!.tallies.length
    expect(lines()).toBe(1)
    await talk(desk, 's', 'of another pier', 'q')
    expect(decided(desk)).toMatchObject([{ kind: 'split', out: { claims: [expect.any(String)] } }])
    expect(lines()).toBe(2)
    await talk(desk, 'm', 'it is one pier', 'q')
    expect(decided(desk).at(-1)).toMatchObject({ kind: 'merge', reason: 'it is one pier' })
    expect(lines()).toBe(1)
  })

  it('undoes what was decided last, for a reason', async () => {
    const desk = both()
    const { seen } = await talk(desk, 'x', '1', 'of another fire', 'u', '', 'u', 'it was this one', 'q')
    expect(desk.acts.at(-1)!.act).toEqual({ kind: 'undo', of: 1, reason: 'it was this one' })
    expect(seen).toContain('left as it was: to undo a decision takes a reason')
    expect(seen).toContain('✓ entry 1 undone, by entry 2')
    expect(best(desk)).toBe(12)
  })

  it('leaves notes and grades, which change nothing', async () => {
    const desk = one()
    await talk(desk, 'n', 'ring the harbour', 'g', 'B2', 'g', 'Z9', 'q')
    expect(decided(desk)).toMatchObject([
      { kind: 'note', text: 'ring the harbour' },
      { kind: 'grade', source: { kind: 'outlet', name: 'Harbour Wire' }, reliability: 'B', credibility: 2 },
    ])
    expect(best(desk)).toBe(12)
  })

  it('shows what others decided meanwhile before anything is decided over it', async () => {
    const desk = both()
    const open = desk.open
    let meanwhile = true
    const shared = {
      ...desk,
      decide: async (...[decision, expect]: Parameters<typeof desk.decide>) => {
        if (meanwhile) {
          meanwhile = false
          const story = (await open('fire'))!
          await desk.decide(
            {
              kind: 'note',
              target: { kind: 'story', id: 'fire', claims: [], reports: ['from Radio Delta'], names: [] },
              text: 'seen',
              reason: null,
            },
            story.revision,
          )
        }
        return desk.decide(decision, expect)
      },
    }
    const { seen, entries } = await talk(shared, 'x', '1', 'of another fire', 'x', '1', 'of another fire', 'q')
    expect(seen).toContain('! the story has changed since; look again, and decide on that')
    expect(entries).toEqual([2])
  })

  it('goes back and forth, and round', async () => {
    const { seen } = await talk(deskOver(readingsOf(harbour, hospital, bare)), 'k', 'j', '', 'q')
    const at = [...seen.matchAll(/^(\d+) of (\d+)/gm)].map(([, number]) => Number(number))
    const [, of] = /of (\d+)/.exec(seen)!
    expect(at).toEqual([1, Number(of), 1, 2])
  })

  it('ends with the input, and where nothing is left', async () => {
    expect((await talk(both())).entries).toEqual([])
    expect((await talk(deskOver([]))).left).toBe(0)
  })

  it('lets no report steer the terminal', async () => {
    const hostile = readingsOf([
      'Harbour\x1b[2J Wire',
      '2031-03-02',
      'Joana \u202EReis, the harbour master, said 12 people died\x07 in the fire at the port of Aveiro on Sunday. Smoke\x9b31m hung over the town.',
    ])
    const { seen } = await talk(deskOver(hostile), '?', 'e', '', 'q')
    expect(seen).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
  })
})
