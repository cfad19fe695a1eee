import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ended, type Run, root } from '../../../test/run.ts'

/** Starts the script behind `npm start`, and says what it left once it ended. */
const started = (): { readonly child: ChildProcess; readonly end: Promise<Run> } => {
  const { CI: _, ...clean } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.js')], { cwd: root, env: clean })
  return { child, end: ended(child) }
}

describe('npm start', () => {
  it('prints the record of the example crisis, then opens the desk on it until it is stopped', async () => {
    const { child, end } = started()
    const link = await new Promise<string>((done) => {
      let out = ''
      child.stdout!.on('data', (text: string) => {
        out += text
        const found = /^http:\/\/127\.0\.0\.1:\d+\/\?token=\S+$/m.exec(out)
        if (found !== null) done(found[0])
      })
    })
    const entered = await fetch(link, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    const stories = (await (await fetch(new URL('/api/stories', link), { headers: { cookie } })).json()) as {
      readonly items: readonly { readonly label: string; readonly reports: number }[]
    }
    expect(stories.items).toMatchObject([{ label: 'Kazakhstan unrest, January 2022', reports: 5 }])
    child.kill('SIGTERM')
    const { out, err } = await end
    expect(out).toContain('That was the record of the example crisis')
    expect(err).toContain('gone when it is closed')
  })
})
