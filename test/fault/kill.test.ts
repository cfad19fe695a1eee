import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '../postgres.ts'
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
