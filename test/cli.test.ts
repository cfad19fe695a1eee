import { spawn } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, folderOf, root, stemma } from './command-line.ts'

const flood = 'At least 12 people died when the river rose, the mayor said.\n'
const fire = 'Two firefighters were injured in the blaze, officials said on Monday.\n'

const inputsOf = (jsonl: string): string[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).input as string)

describe('stemma read', () => {
  it('prints one report a line with the fields of the contract', async () => {
    const folder = folderOf({ 'flood.txt': flood })
    const { code, out, err } = await stemma(['read', join(folder, 'flood.txt'), '--format', 'jsonl'])
    expect(code).toBe(0)
    expect(err).toBe('1 report read.\n')
    const reading = JSON.parse(out)
    expect(reading.text).toBe(flood)
    const fields = 'id title outlet published updated language text zones times quantities parties claims rejected'
    for (const field of fields.split(' ')) expect(reading).toHaveProperty(field)
  })

  it('prints one JSON document that names its schema and what was refused', async () => {
    const folder = folderOf({ 'flood.txt': flood, 'fire.txt': fire, 'empty.txt': '' })
    const { code, out } = await stemma(['read', folder, '--format', 'json'])
    const document = JSON.parse(out)
    expect(code).toBe(1)
    expect(document.schema).toBe('stemma/read@1')
    expect(document.readings.map((reading: { text: string }) => reading.text)).toEqual([fire, flood])
    expect(document.refused).toEqual([{ input: join(folder, 'empty.txt'), why: expect.stringMatching(/^empty; /) }])
  })

  it('prints a JSON document even when there is nothing in it', async () => {
    const { code, out } = await stemma(['read', 'nowhere.txt', '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).readings).toEqual([])
  })

  it('reads a folder and those in it, by name, and says what it passed over', async () => {
    const folder = folderOf({
      'b.txt': flood,
      'a/c.html': `<p>${fire}</p>`,
      'a/photo.jpg': 'x',
      '.hidden/d.txt': 'No.',
    })
    const { out, err, code } = await stemma(['read', '.', '--format', 'jsonl'], { cwd: folder })
    expect(code).toBe(0)
    expect(inputsOf(out)).toEqual(['./a/c.html', './b.txt'])
    expect(err).toBe('2 reports read, 1 other file passed over (1 .jpg).\n')
  })

  it('reads what a quoted pattern matches', async () => {
    const folder = folderOf({
      'b.txt': flood,
      'a/c.txt': fire,
      'a/d.log': 'Nothing happened.',
      'e[1].txt': 'One died.',
    })
    const all = await stemma(['read', '**/*.{txt,log}', '--format', 'jsonl'], { cwd: folder })
    expect(inputsOf(all.out)).toEqual(['a/c.txt', 'a/d.log', 'b.txt', 'e[1].txt'])
    const one = await stemma(['read', 'e[1].txt', '--format', 'jsonl'], { cwd: folder })
    expect(inputsOf(one.out)).toEqual(['e[1].txt'])
    const none = await stemma(['read', '*.md'], { cwd: folder })
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('stemma: *.md: no file matches') })
  })

  it.each([
    ['text', flood, flood],
    ['html', `<html><body><article><p>${flood}</p></article></body></html>`, flood.trim()],
    ['jsonl', `${JSON.stringify({ id: 'row', text: flood })}\n`, flood],
  ])('reads %s from standard input', async (from, input, text) => {
    const { code, out } = await stemma(['read', '-', '--from', from, '--format', 'jsonl'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(out).text.trim()).toBe(text.trim())
  })

  it('takes the id, outlet and date of a row', async () => {
    const row = {
      id: 'a-1',
      outlet: 'The Coast',
      published: '2022-01-10',
      story: 'flood',
      url: 'https://x.test/1',
      text: flood,
    }
    const { out } = await stemma(['read', '-', '--from', 'jsonl', '--format', 'jsonl'], { input: JSON.stringify(row) })
    expect(JSON.parse(out)).toMatchObject({ ...row, input: '-:1' })
  })

  it('knows the same bytes again', async () => {
    const folder = folderOf({ 'a.txt': flood, 'b.txt': flood, 'c.txt': fire })
    const { out, err, code } = await stemma(['read', folder, '--format', 'jsonl'])
    expect(code).toBe(0)
    expect(inputsOf(out)).toEqual([join(folder, 'a.txt'), join(folder, 'c.txt')])
    expect(err).toBe('2 reports read, 1 known already (the same bytes).\n')
  })

  it('reads the same words under two outlets as two reports', async () => {
    const rows = ['A', 'B'].map((outlet) => JSON.stringify({ id: outlet, outlet, text: flood })).join('\n')
    const { err } = await stemma(['read', '-', '--from', 'jsonl', '--format', 'jsonl'], { input: rows })
    expect(err).toBe('2 reports read.\n')
  })

  it('keeps the order of the inputs whatever the threads do', async () => {
    const rows = Array.from({ length: 400 }, (_, at) =>
      JSON.stringify({ id: `r${at}`, text: `${flood.repeat(at % 7 === 0 ? 60 : 1)} Report ${at}.` }),
    ).join('\n')
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) =>
        stemma(['read', '-', '--from', 'jsonl', '--format', 'jsonl', '--jobs', jobs], { input: rows }),
      ),
    )
    expect(inputsOf(two!.out)).toHaveLength(400)
    expect([one!.err, two!.err]).toEqual(['400 reports read.\n', '400 reports read.\n'])
    expect(two!.out === one!.out).toBe(true)
  })

  it('tells of each bad input in one sentence, and reads the others', async () => {
    const folder = folderOf({
      'good.txt': flood,
      'empty.txt': '',
      'binary.txt': new Uint8Array(2000).map((_, at) => at % 7),
      'page.pdf': '%PDF-1.7 …',
      'rows.jsonl': `not json\n{"id":"x"}\n[]\n${JSON.stringify({ id: 'ok', text: fire })}\n`,
      'nothing/readme.md': 'x',
    })
    symlinkSync('nowhere', join(folder, 'dangling.txt'))
    const names = 'nowhere.txt empty.txt binary.txt page.pdf rows.jsonl nothing dangling.txt good.txt'.split(' ')
    const { code, out, err } = await stemma(['read', ...names, '--format', 'jsonl'], { cwd: folder })
    expect(code).toBe(1)
    expect(inputsOf(out)).toEqual(['rows.jsonl:4', 'good.txt'])
    const lines = err.trim().split('\n')
    const named =
      'nowhere.txt nothing dangling.txt empty.txt binary.txt page.pdf rows.jsonl:1 rows.jsonl:2 rows.jsonl:3'
    for (const name of named.split(' ')) {
      expect(lines.filter((line) => line.startsWith(`stemma: ${name}: `))).toHaveLength(1)
    }
    expect(lines.at(-1)).toBe('2 reports read, 9 refused, 1 other file passed over (1 .md).')
    expect(lines).toHaveLength(10)
  })

  it.skipIf(process.getuid?.() === 0)('tells of a file it may not read', async () => {
    const folder = folderOf({ 'secret.txt': flood })
    chmodSync(join(folder, 'secret.txt'), 0)
    const { code, err } = await stemma(['read', 'secret.txt'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toContain('stemma: secret.txt: you may not read it; ')
  })

  it.each([
    [['read', '--format', 'yaml', 'x'], /Allowed choices are text, json, jsonl/],
    [['read'], /missing required argument/],
    [['read', '--jobs', 'many', 'x'], /whole number of threads/],
    [['read', '--nonsense', 'x'], /unknown option/],
    [['raed', 'x'], /Did you mean read/],
  ])('says what is wrong with %j and exits with 2', async (args, sentence) => {
    const { code, err, out } = await stemma(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
  })

  it('colours only where it is wanted', async () => {
    const folder = folderOf({ 'flood.txt': flood })
    const path = join(folder, 'flood.txt')
    const sequence = '\x1b['
    expect((await stemma(['read', path])).out).not.toContain(sequence)
    expect((await stemma(['read', path], { env: { FORCE_COLOR: '1' } })).out).toContain(sequence)
    expect((await stemma(['read', path], { env: { NO_COLOR: '1', FORCE_COLOR: '0' } })).out).not.toContain(sequence)
  })

  it('lets no escape sequence or reversed text through to a terminal', async () => {
    const text = `\x1b]0;owned\x07At least 12 people\u202E died\x9b31m, \x1b[2Jthe mayor said.\n${flood}`
    const folder = folderOf({ 'bad\x1b[31m.txt': text })
    for (const format of ['text', 'json', 'jsonl']) {
      const { out, err } = await stemma(['read', folder, 'no\x1b[2J.txt', '--format', format, '--rejected'])
      expect(out + err).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
    }
  })

  it('stops without a word when the reader of the pipe leaves', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => JSON.stringify({ id: `r${at}`, text: flood.repeat(20) })).join(
      '\n',
    )
    const child = spawn(process.execPath, [bin, 'read', '-', '--from', 'jsonl', '--format', 'jsonl'], { cwd: root })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdin.on('error', () => {})
    child.stdin.end(rows)
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((done) => child.on('close', done))
    expect(code).toBe(0)
    expect(err).toBe('')
  })

  it('reads a trickling pipe as it comes', async () => {
    const child = spawn(process.execPath, [bin, 'read', '-', '--from', 'jsonl', '--format', 'jsonl'], { cwd: root })
    child.stdin.write(`${JSON.stringify({ id: 'first', text: flood })}\n`)
    const first = await new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', done))
    expect(JSON.parse(first).id).toBe('first')
    child.stdin.end()
    expect(await new Promise((done) => child.on('close', done))).toBe(0)
  })
})

describe('a page read twice', () => {
  const page = (dead: string, updated: string, rest: string): string =>
    `<html lang="en"><link rel="canonical" href="https://post.example/2031/03/02/flood"><script type="application/ld+json">${JSON.stringify(
      { '@type': 'NewsArticle', publisher: { name: 'The Post' }, datePublished: '2031-03-02', dateModified: updated },
    )}</script><h1>Flood in Aveiro</h1><p>${dead} people died when the river rose in Aveiro, the mayor said.</p>${rest}`

  it('is one report in the record, which says what it no longer has', async () => {
    const folder = folderOf({
      'a.html': page('At least 12', '2031-03-02', '<p>Six people are missing, the fire brigade said.</p>'),
      'b.html': page('At least 15', '2031-03-03', ''),
    })
    const now = await stemma(['record', folder])
    expect(now.code).toBe(0)
    expect(now.out).toContain('1 report · 1 earlier version · 1 outlet')
    expect(now.out).toContain('“At least 12 people died” became “At least 15 people died”')
    expect(now.out).toContain('no longer in the page since 3 Mar 2031: “Six people are missing”')
    const before = JSON.parse((await stemma(['record', folder, '--as-of', '2031-03-02', '--format', 'json'])).out)
    expect(before.stories[0].tallies[0].best).toBe(12)
    expect(before.stories[0].reports).toHaveLength(1)
  })
})

describe('a report in another language', () => {
  it('is not read, and says so', async () => {
    const folder = folderOf({ 'a.txt': 'Алматыда көпір құлап, 12 адам қаза тапты, деп хабарлады полиция.' })
    const { code, out, err } = await stemma(['read', folder])
    expect(code).toBe(0)
    expect(out).toContain('not read: no model for Kazakh')
    expect(out).toContain('no claims found')
    expect(err).toContain('no model for Kazakh; its numbers')
  })
})

describe('stemma why', () => {
  it('prints the working of the claims that hold some words, and of one by the beginning of its id', async () => {
    const folder = folderOf({ 'flood.txt': flood })
    const read = await stemma(['read', folder, '--format', 'jsonl'])
    const { id } = JSON.parse(read.out).claims[0]
    const byId = await stemma(['why', id.slice(0, -2), folder])
    expect(byId).toMatchObject({ code: 0, err: '' })
    for (const words of ['At least 12 people', 'rule ', 'tried ', 'said by ', id]) expect(byId.out).toContain(words)
    const byWords = await stemma(['why', '12 PEOPLE', folder, '--format', 'json'])
    expect(byWords.code).toBe(0)
    expect(JSON.parse(byWords.out.split('\n')[0]!)).toMatchObject({
      schema: 'stemma/why@1',
      claim: { kind: expect.any(String) },
    })
  })

  it('shows where the words stand in a page', async () => {
    const html = '<h1>Flood</h1><p>At least&nbsp;<b>12</b> people died, the mayor said.</p>'
    const folder = folderOf({ 'flood.html': html })
    const { out } = await stemma(['why', '12 people', join(folder, 'flood.html')])
    const [, start, end] = /in the page bytes (\d+)–(\d+)/.exec(out)!
    expect(html.slice(Number(start), Number(end))).toContain('<b>12</b> people')
  })

  it.each([
    ['f-0000000000000000', /^stemma: f-0000000000000000: no such claim; "stemma read" prints the id/],
    ['no such words', /^stemma: no such words: no claim holds these words; /],
  ])('says so when there is no claim for %j', async (asked, sentence) => {
    const folder = folderOf({ 'flood.txt': flood })
    const { code, err, out } = await stemma(['why', asked, folder])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
  })

  it('offers near ids for one mistyped', async () => {
    const folder = folderOf({ 'flood.txt': flood })
    const read = await stemma(['read', folder, '--format', 'jsonl'])
    const { id } = JSON.parse(read.out).claims[0]
    const { code, err } = await stemma(['why', `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`, folder])
    expect(code).toBe(1)
    expect(err).toContain(`did you mean ${id}`)
  })
})

describe('stemma', () => {
  it('prints its version', async () => {
    expect(await stemma(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })

  it.each([[[]], [['read']], [['record']], [['why']], [['watch']]])(
    'has examples in the help of %j',
    async (command) => {
      const { code, out } = await stemma([...command, '--help'])
      expect(code).toBe(0)
      expect(out).toMatch(/Examples:\n {2}npx stemma /)
    },
  )
})
