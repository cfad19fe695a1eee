import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, folderOf, root } from './command-line.ts'

const flood = 'At least 12 people died when the river rose, the mayor said.\n'
const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => JSON.stringify({ id: `r${at}`, text: flood.repeat(40) })).join('\n')

/** Starts the command line; its standard input stays open. */
const start = (args: readonly string[]) => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: root })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  let began = (): void => {}
  const begun = new Promise<void>((done) => {
    began = done
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    began()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return {
    child,
    /** Resolves with the first words it prints. */
    begun,
    ended: new Promise<{ code: number | null; signal: string | null; out: string; err: string }>((done) =>
      child.on('close', (code, signal) => done({ code, signal, out, err })),
    ),
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

describe('Ctrl-C', () => {
  it('prints what was read until then, says how far it came, and exits with 130', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, at) => [`${at}.txt`, `${at} ${flood.repeat(40)}`]),
    )
    const running = start(['read', folderOf(files), '--format', 'jsonl'])
    await running.begun
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    const [, done = '', read = ''] = /^stopped by you after (\d+) of 1500: (\d+) reports? read\.\n$/.exec(err) ?? [err]
    const lines = out.trimEnd().split('\n')
    expect([code, Number(done), Number(read)]).toEqual([130, lines.length, lines.length])
    expect(lines.length).toBeLessThan(1500)
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('leaves a whole JSON document', async () => {
    const running = start(['read', join(folderOf({ 'rows.jsonl': rows(3000) }), 'rows.jsonl'), '--format', 'json'])
    await running.begun
    await pause(600)
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect([code, err]).toEqual([130, expect.stringMatching(/^stopped by you after \d+: /)])
    expect(JSON.parse(out).readings.length).toBe(Number(/after (\d+)/.exec(err)?.[1]))
  })

  it('makes the record of what was read', async () => {
    const running = start(['record', '-', '--from', 'jsonl', '--format', 'json'])
    // More than a pipe holds: once all is written, some of it is being read.
    await new Promise((done) => running.child.stdin.write(rows(300), done))
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect([code, err]).toEqual([130, expect.stringMatching(/^stopped by you after \d+: .*\.\n$/)])
    expect(JSON.parse(out).schema).toBe('stemma/record@1')
  }, 120_000)

  it('ends what waits for its input', async () => {
    const running = start(['read', '-', '--from', 'jsonl', '--format', 'jsonl'])
    running.child.stdin.write(`${JSON.stringify({ id: 'first', text: flood })}\n`)
    await running.begun
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect([code, JSON.parse(out).id, err]).toEqual([130, 'first', 'stopped by you after 1: 1 report read.\n'])
  })

  it('quits at once when it is pressed again', async () => {
    const long = `${flood.repeat(100_000)}`
    const folder = folderOf({ 'long.txt': long })
    const running = start(['read', folder, '--longest', '20000000', '--time-limit', '600'])
    await pause(1500)
    running.child.kill('SIGINT')
    await pause(200)
    const before = Date.now()
    running.child.kill('SIGINT')
    const { signal } = await running.ended
    expect(signal).toBe('SIGINT')
    expect(Date.now() - before).toBeLessThan(1500)
  })
})

describe('the summary', () => {
  it('groups refusals by their reason where there are many', async () => {
    const files = {
      ...Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`e${at}.txt`, ''])),
      ...Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`l${at}.txt`, `${at}${flood.repeat(4000 + at)}`])),
      'good.txt': flood,
    }
    const running = start(['read', folderOf(files), '--format', 'jsonl'])
    running.child.stdin.end()
    const { code, err } = await running.ended
    const [summary, heading, first, second] = err.trimEnd().split('\n').slice(-4)
    expect([code, summary, heading]).toEqual([1, '1 report read, 17 refused.', 'refused:'])
    expect(first).toMatch(/^ +14 × empty; put the text .* \(\S+e0\.txt, \S+e1\.txt, \S+e10\.txt and 11 more\)$/)
    expect(second).toMatch(/^ +3 × not read: [\d,]+ characters, longer than/)
    expect(err.match(/^stemma: /gm)).toHaveLength(17)
  })
})
