import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../test/run.ts'

/** Linux's own program for a terminal that nobody looks at. */
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

describe('npm start', () => {
  it.runIf(hasTerminal)('at a terminal opens the desk on the example crisis, until Ctrl-C', async () => {
    // A shell that waits for it would be ended by the Ctrl-C too.
    const command = `exec "${process.execPath}" "${join(root, 'scripts/start.js')}"`
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: root })
    const end = new Promise<number | null>((done) => child.on('close', done))
    let out = ''
    const link = await new Promise<string>((done, fail) => {
      child.on('close', () => fail(new Error(`ended before its desk was open: ${out}`)))
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
        const found = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/m.exec(out)
        if (found !== null && out.includes('Ctrl-C ends it')) done(found[0])
      })
    })
    const entered = await fetch(link, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    const stories = (await (await fetch(new URL('/api/stories', link), { headers: { cookie } })).json()) as {
      readonly items: readonly { readonly label: string; readonly reports: number }[]
    }
    expect(stories.items).toMatchObject([{ label: 'Kazakhstan unrest, January 2022', reports: 5 }])
    child.stdin.write('\u0003')
    expect(await end).toBe(0)
    expect(out).toContain('That was the record of the example crisis')
    expect(out).toContain('gone when it is closed')
  })
})
