import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bin, ended, type Run, root } from './run.ts'

export { bin, type Run, root }

/** Runs `stemma` as a process of its own. */
export const stemma = (
  args: readonly string[],
  given: { readonly input?: string | Uint8Array; readonly env?: Record<string, string>; readonly cwd?: string } = {},
): Promise<Run> => {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env
  const child = spawn(process.execPath, [bin, ...args], { cwd: given.cwd ?? root, env: { ...env, ...given.env } })
  child.stdin.on('error', () => {})
  child.stdin.end(given.input ?? '')
  return ended(child)
}

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
