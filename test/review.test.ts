import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, type Run, stemma } from './command-line.ts'

const row = (id: string, outlet: string, published: string, text: string): string =>
  `${JSON.stringify({ id, outlet, published, text, story: 'fire' })}\n`

const first =
  row(
    'a',
    'Harbour Wire',
    '2031-03-02',
    'Joana Reis, the harbour master, said 12 people died in the fire at the port of Aveiro on Sunday. Smoke hung over the town.',
  ) +
  row(
    'b',
    'Tide News',
    '2031-03-02',
    'Forty people were injured in the fire at the port of Aveiro. The schools stayed shut.',
  )
const second = row(
  'c',
  'Radio Delta',
  '2031-03-03',
  'The hospital of Aveiro said 31 people were killed in the fire at the port. Doctors worked all night.',
)

let folder = ''
const run = (args: readonly string[], input = ''): Promise<Run> => stemma(args, { cwd: folder, input })
const json = async (args: readonly string[], input = '') => {
  const { out, err } = await run([...args, '--json'], input)
  expect(err).toBe('')
  return JSON.parse(out)
}

interface Question {
  readonly question: string
  readonly asks: string
  readonly line: { readonly id: string }
  readonly claims: readonly string[]
  readonly revision: number
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-review-'))
  await run(['init'])
  await run(['add', '-', '--from', 'jsonl'], first)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One casebook, looked at and decided upon from the first report to the last undoing.
describe('what is decided in a casebook', () => {
  let questions: readonly Question[] = []
  const killed = (): Question => questions.find(({ asks }) => asks.includes('killed'))!
  /** Where the journal stood after the first reports. */
  let began = 0

  it('begins with what a person should look at', async () => {
    questions = (await json(['review'])).questions
    expect(questions.map(({ question }) => question).toSorted()).toEqual(['single-origin', 'unattributed'])
    began = killed().revision
    const { out } = await run(['review', '--list'])
    expect(out).toContain(
      'Tide News gives 40 for the number of people injured and names no source. Whose number is it?',
    )
  })

  it('tells what changed since an entry, or a day, when a report comes in', async () => {
    await run(['add', '-', '--from', 'jsonl'], second)
    const { out } = await run(['changes', '--since', String(began)])
    expect(out).toMatch(/^ {2}▲ rose {8}The number of people killed rose from 12 to 31, according to the hospital/m)
    const { stories } = await json(['changes', '--since', String(began), '--threshold', 'killed=20'])
    expect(stories[0].changes.map(({ kind }: { kind: string }) => kind)).not.toContain('figure')
    expect((await run(['changes', '--since', '2999-01-01'])).out).toBe('nothing material changed since 2999-01-01\n')
  })

  it('asks for a reason, and refuses what was decided upon something else', async () => {
    const [claim = ''] = killed().claims
    expect((await run(['decide', 'reject', claim])).err).toBe(
      'stemma: decision: to reject overrides what was read: say why in reason\n',
    )
    const { code, err } = await run(['decide', 'reject', claim, '--reason', 'x', '--expect', String(began)])
    expect([code, err]).toEqual([1, expect.stringMatching(/^stemma: the story fire has changed since: .* look again/)])
  })

  it('is written once under one key, and nothing else under that', async () => {
    const [claim = ''] = killed().claims
    const send = (reason: string) =>
      run(['decide', 'standing', claim, '--is', 'withdrawn', '--reason', reason, '--key', 'k1', '--json'])
    const [once, again, other] = [await send('she rang'), await send('she rang'), await send('she wrote')]
    expect(JSON.parse(once.out)).toMatchObject({ schema: 'stemma/decision@1', again: false, stories: [{ id: 'fire' }] })
    expect(JSON.parse(again.out)).toMatchObject({ again: true, seq: JSON.parse(once.out).seq })
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('another decision was sent under the key k1')])
  })

  it('is listed, can be undone with a reason, and holds again when that is undone', async () => {
    const [{ seq }] = (await json(['decisions'])).decisions
    const { out } = await run(['undo', String(seq), '--reason', 'she rang back', '--as', 'Ana Lima'])
    expect(out).toMatch(/^entry \d+ written · .*\n {2}\S/)
    expect((await run(['changes', '--since', String(seq)])).out).toMatch(
      /^ {2}● reinstated {2}The figure of 12 for the number of people killed no longer counts as withdrawn\./m,
    )
    const listed = (await run(['decisions'])).out
    expect(listed).toMatch(/^○ undone +\d+ {2}standing of f-[0-9a-f]+: withdrawn · she rang · /m)
    expect(listed).toMatch(/^● holds +\d+ {2}undoes entry \d+ · she rang back · Ana Lima, /m)
    expect((await run(['undo', '1', '--reason', 'x'])).err).toMatch(
      /^stemma: entry 1: no decision, and cannot be undone/,
    )
    expect((await run(['undo', String(seq)])).code).toBe(2)
  })

  it('comes as JSON too, and what is wrong with it is said', async () => {
    const target = {
      kind: 'claim',
      id: killed().claims[0],
      claims: killed().claims.slice(0, 1),
      reports: [],
      names: [],
    }
    const note = { kind: 'note', target, text: 'ring the harbour', reason: null }
    expect(await json(['decide', '--from', '-'], JSON.stringify(note))).toMatchObject({ decision: note, again: false })
    expect((await run(['decide', '--from', '-'], '{"kind":"note"}')).err).toMatch(/^stemma: -: \w+ is missing: give/)
    expect((await run(['decide', '--from', '-'], 'no')).err).toBe(
      'stemma: -: no JSON; give one decision as an object\n',
    )
  })

  it.each([
    [['decide'], 'decide: say what, as in "stemma decide accept ID", or give JSON with --from'],
    [['decide', 'frobnicate', 'fire'], 'decide frobnicate: it is one of accept, correct, reject'],
    [['decide', 'accept'], 'decide accept: name a line or a claim by its id'],
    [['decide', 'grade', 'Tide News', '--is', 'Z9'], 'decide grade: --is Z9: a letter A to F'],
    [['changes', '--since', 'yesterday'], '--since yesterday: give a day, as in 2022-01-10'],
    [['changes', '--threshold', 'dead=1'], '--threshold dead=1: give a number or a share, as in killed=5'],
  ])('%j is wrong usage, in a sentence', async (args, says) => {
    const { code, err } = await run(args)
    expect([code, err]).toEqual([2, expect.stringContaining(`stemma: ${says}`)])
  })

  it('is asked for line by line where there is no terminal', async () => {
    const { code, out, err } = await run(
      ['review', '--as', 'Ana Lima'],
      'x\nthe toll of another fire\nu\nit was this one\nq\n',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^1 of \d+ · no source named/m)
    expect(out).toMatch(/✓ rejected, entry \d+; u undoes it/)
    expect(out).toMatch(/✓ entry \d+ undone, by entry \d+/)
    expect(err).toMatch(/^entries \d+, \d+ written; \d+ questions left\.\n$/)
    expect((await run(['decisions'])).out).toContain('Ana Lima')
  })
})

const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

// `script` is the terminal: the shell inside says how that is set before and after.
describe.runIf(hasTerminal)('the terminal of a review', () => {
  it.each([
    ['q', (type: (keys: string) => void) => type('q')],
    ['Ctrl-C', (type: (keys: string) => void) => type('\x03')],
    ['SIGTERM', (_: unknown, pid: number) => process.kill(pid, 'SIGTERM')],
    ['SIGINT', (_: unknown, pid: number) => process.kill(pid, 'SIGINT')],
  ])(
    'is after %s as it was before',
    async (_name, end) => {
      const command = `stty -a > before; "${process.execPath}" "${bin}" review; stty -a > after`
      const { FORCE_COLOR: _forced, ...plain } = process.env
      const child = spawn('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        env: { ...plain, TERM: 'xterm', NO_COLOR: '1' },
      })
      let out = ''
      let isAsked = false
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
        if (isAsked || !/\d of \d/.test(out)) return
        isAsked = true
        end((keys) => child.stdin.write(keys), nodeUnder(child.pid!))
      })
      await new Promise((done) => child.on('close', done))
      expect(isAsked).toBe(true)
      expect(out.lastIndexOf('\x1b[?1049l')).toBeGreaterThan(out.lastIndexOf('\x1b[?1049h'))
      const [before, after] = ['before', 'after'].map((name) => readFileSync(join(folder, name), 'utf8'))
      expect(after).toBe(before)
    },
    20_000,
  )
})

/** The process of the command line below another. */
const nodeUnder = (pid: number): number => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  for (const child of children) {
    if (readFileSync(`/proc/${child}/cmdline`, 'utf8').startsWith(process.execPath)) return child
    const below = nodeUnder(child)
    if (below > 0) return below
  }
  return 0
}
