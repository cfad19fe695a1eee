import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase, freshOn } from '../postgres.ts'
import { startServer } from '../postgres-starter.ts'
import { crash } from './crash.ts'
import { type KillOptions, kill } from './kill.ts'

const few: Omit<KillOptions, 'where'> = { rounds: 4, rows: 200, seed: 7, verifyEvery: 2, told: () => {} }
const unharmed = { lost: 0, gaps: 0, failures: [] }

describe('stemma add, killed in the middle of it', () => {
  it('keeps in a file every report that it told of', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-kill-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))

    const killed = await kill({ ...few, where: join(folder, 'casebook.stemma') })

    expect(killed).toMatchObject(unharmed)
    expect(killed.acknowledged + killed.keptUntold).toBeGreaterThanOrEqual(few.rows)
  })

  it('keeps in a database every report that it told of', { timeout: 180_000 }, async () => {
    const { address, drop } = await freshDatabase()
    onTestFinished(drop)

    expect(await kill({ ...few, where: address })).toMatchObject(unharmed)
  })
})

describe('stemma add, whose server crashes in the middle of it', () => {
  it('keeps every report that it told of', { timeout: 180_000 }, async () => {
    // A server of its own: others would feel the crash.
    const server = startServer()
    onTestFinished(server.stop)
    const started = await server.started
    if ('why' in started) throw new Error(started.why)
    const { address } = await freshOn(started.address)

    const found = await kill({ ...few, where: address, strike: () => crash(address) })

    expect(found).toMatchObject(unharmed)
    expect(found.acknowledged + found.keptUntold).toBeGreaterThanOrEqual(few.rows)
  })
})
