import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const path = fileURLToPath(new URL('results.json', import.meta.url))

/** On what something was tried, and when. */
export const machine = (folder: string): Readonly<Record<string, string | number>> => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  disk: statfsSync(folder).type === inMemory ? 'in memory (tmpfs)' : 'a disk',
})

/** What statfs(2) calls a tmpfs. */
const inMemory = 0x01021994

/** Keeps what was found beside what other scripts keep there. */
export const keep = (name: string, found: Readonly<Record<string, unknown>>): void => {
  const others = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}
  writeFileSync(path, `${JSON.stringify({ ...others, [name]: found }, null, 2)}\n`)
}
