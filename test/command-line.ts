import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const bin = join(root, 'packages/stemma/bin/stemma.js')

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `stemma` as a process of its own. */
export const stemma = (
  args: readonly string[],
  given: { readonly input?: string | Uint8Array; readonly env?: Record<string, string>; readonly cwd?: string } = {},
): Promise<Run> =>
  new Promise((done) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env
    const child = spawn(process.execPath, [bin, ...args], { cwd: given.cwd ?? root, env: { ...env, ...given.env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(given.input ?? '')
  })

/** A folder with files in it, gone when the test ends. */
export const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
