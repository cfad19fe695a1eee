import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, stemma } from './command-line.ts'

const early = `Port fire kills 12

At least 12 people died when a silo burned at the port of Aveiro on Sunday, the harbour master said.
`
const late = `Dead of port fire now 31

The interior ministry said on Tuesday that 31 people had died in the fire at the port of Aveiro.
`

/** Two reports, two days, as rows of one story. */
const rows = [
  { id: 'a', outlet: 'Harbour Wire', published: '2031-03-02', text: early, story: 'port-fire' },
  { id: 'b', outlet: 'Northern Post', published: '2031-03-04', text: late, story: 'port-fire' },
]
  .map((row) => `${JSON.stringify(row)}\n`)
  .join('')

describe('stemma record', () => {
  it('prints the board for people, and counts reports and stories on stderr', async () => {
    const folder = folderOf({ 'reports.jsonl': rows })
    const { code, out, err } = await stemma(['record', join(folder, 'reports.jsonl')])
    expect([code, err]).toEqual([0, '2 reports read, 1 story.\n'])
    expect(out).toContain('2 reports · 2 outlets')
    expect(out).toMatch(/^FIGURES$/m)
    expect(out).toContain('at least 12')
    expect(out).not.toContain('\u001b')
  })

  it('prints JSON with the schema it promises', async () => {
    const { code, out } = await stemma(['record', '-', '--from', 'jsonl', '--format', 'json'], { input: rows })
    const { schema, stories } = JSON.parse(out)
    expect([code, schema]).toEqual([0, 'stemma/record@1'])
    const fields =
      'id label date place reports parties derivations origins tallies utterances incidents contradictions'.split(' ')
    for (const field of fields) expect(stories[0]).toHaveProperty(field)
    for (const tally of stories[0].tallies) expect(tally.sentence).toMatch(/^\S.*\.$/)
  })

  it.each([
    ['md', /^# /],
    ['html', /^<!doctype html>\n<html lang="en">/],
  ])('prints a dossier as %s', async (format, start) => {
    const { code, out } = await stemma(['record', '-', '--from', 'jsonl', '--format', format], { input: rows })
    expect(code).toBe(0)
    expect(out).toMatch(start)
    expect(out).toContain('At least 12 people died')
  })

  it('leaves out what was not yet published', async () => {
    const given = ['record', '-', '--from', 'jsonl', '--as-of', '2031-03-03']
    const { out, err } = await stemma(given, { input: rows })
    expect(err).toBe('2 reports read, 1 published after 2031-03-03 left out, 1 story.\n')
    expect(out).not.toContain('Northern Post')
  })

  it.each(['2031-02-30', 'yesterday', '2031'])('says that %s is no day', async (day) => {
    const { code, out, err } = await stemma(['record', 'nowhere', '--as-of', day])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`stemma: --as-of ${day}: not a day; write it as year-month-day, as in 2022-01-10\n`)
  })

  it('makes the record of the rest when one input cannot be read', async () => {
    const folder = folderOf({ 'reports.jsonl': rows, 'empty.txt': '' })
    const { code, out, err } = await stemma(['record', folder])
    expect(code).toBe(1)
    expect(out).toContain('2 reports · 2 outlets')
    expect(err).toMatch(/empty\.txt: empty; .*\n2 reports read, 1 refused, 1 story\.\n$/)
  })

  it('prints nothing for people, and an empty record for programs, when there is nothing to read', async () => {
    const text = await stemma(['record', 'nowhere.txt'])
    expect([text.code, text.out]).toEqual([1, ''])
    const json = await stemma(['record', 'nowhere.txt', '--format', 'json'])
    expect(JSON.parse(json.out)).toEqual({ schema: 'stemma/record@1', stories: [], unmet: [] })
  })

  it('gives the same bytes in any order of inputs', async () => {
    const [a = '', b = ''] = rows.trim().split('\n')
    const [one, other] = await Promise.all(
      [`${a}\n${b}\n`, `${b}\n${a}\n`].map((input) =>
        stemma(['record', '-', '--from', 'jsonl', '--format', 'html'], { input }),
      ),
    )
    expect(one!.out).toBe(other!.out)
  })
})

describe('stemma why, of a line of the record', () => {
  const record = async () =>
    JSON.parse((await stemma(['record', '-', '--from', 'jsonl', '--format', 'json'], { input: rows })).out)
  const why = (id: string, ...more: readonly string[]) =>
    stemma(['why', id, '-', '--from', 'jsonl', ...more], { input: rows })

  it('prints rule, steps and words of a tally, an origin and a report, by the beginning of an id too', async () => {
    const [story] = (await record()).stories
    const [tally] = story.tallies
    const printed = await why(tally.id.slice(0, 10))
    expect(printed.code).toBe(0)
    expect(printed.out).toMatch(/^rule +R9 default$/m)
    expect(printed.out).toMatch(/^words +/m)
    expect(printed.out).toMatch(/\[[^\]]*\d+[^\]]*\] · /)
    for (const { id } of [story.origins[0], story.reports[0]]) expect((await why(id)).out).toContain(id)
  })

  it('prints the same as data', async () => {
    const [story] = (await record()).stories
    const { out } = await why(story.tallies[0].id, '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      schema: 'stemma/why@1',
      story: story.id,
      line: { kind: 'tally', id: story.tallies[0].id },
    })
  })

  it('says what it does not know, and what may have been meant', async () => {
    const [story] = (await record()).stories
    const [tally] = story.tallies
    const wrong = `${tally.id.slice(0, -1)}${tally.id.endsWith('0') ? '1' : '0'}`
    const { code, err } = await why(wrong)
    expect([code, err]).toEqual([1, `stemma: ${wrong}: no such line of the record; did you mean ${tally.id}?\n`])
    expect((await why('u-00')).err).toBe(
      'stemma: u-00: no such line of the record; "stemma record" prints the id of each beside it\n',
    )
  })
})
