// npx tsx --conditions=source test/fault/tamper.ts --help
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CasebookError } from '../../packages/stemma/src/casebook/casebook-error.ts'
import { openSqlite } from '../../packages/stemma/src/casebook/sqlite.ts'
import { type Verified, verify } from '../../packages/stemma/src/casebook/verifying.ts'
import type { Seal } from '../../packages/stemma/src/journal/seal.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { below, drawn, oneOf, type Random } from './chance.ts'
import { contentOf } from './content.ts'
import { keep, machine } from './results.ts'
import { sealedCasebook } from './sealed-casebook.ts'
import { type Kind, tampered } from './tampered.ts'

export interface TamperOptions {
  /** Tamperings that change what a casebook says, of all kinds. */
  readonly tamperings: number
  /** Bits of the file that are turned over, one at a time. */
  readonly bits: number
  readonly seed: number
  readonly told: (line: string) => void
}

/** What tampering came to. */
export interface Tampered {
  readonly tamperings: number
  readonly found: number
  readonly byKind: Readonly<Record<string, { readonly tried: number; readonly found: number }>>
  /** Of those found, how many a look without the seal did not find. */
  readonly foundBySealAlone: number
  /** Drawn beside these: what changes nothing that a casebook says, or what it puts right by itself. */
  readonly harmless: number
  readonly bits: BitsTurned
  /** Each tampering that was not found, and each that was not named but thrown. */
  readonly failures: readonly string[]
  readonly seconds: number
}

/** What turning over single bits of the file came to. */
export interface BitsTurned {
  readonly tried: number
  readonly found: number
  /** The file would not open, and a sentence said so. */
  readonly refused: number
  /** Everything in it was as before: the bit was in an unused part of the file. */
  readonly harmless: number
}

const language = loadEnglish()

/** How many of a hundred are of each kind. */
const shares: Readonly<Record<Kind, number>> = {
  'bit turned over': 50,
  'row deleted': 16,
  'values of two rows exchanged': 12,
  'entries reordered': 5,
  'entry taken out, the rest renumbered': 3,
  'row put in': 4,
  'end cut off, with all that rests on it': 5,
  'journal written anew, with hashes of its own': 5,
}

/**
 * Tampers with copies of a casebook whose seal is kept elsewhere, a single thing each time, and looks whether `verify` finds
 * it.
 */
export const tamper = async ({ tamperings, bits, seed, told }: TamperOptions): Promise<Tampered> => {
  const start = performance.now()
  const random = drawn(seed)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-tamper-'))
  const failures: string[] = []
  try {
    const whole = join(folder, 'whole.stemma')
    const seal = await sealedCasebook(whole)
    const content = contentOf(whole)
    const clean = await verified(whole, [seal])
    if (clean.findings.length > 0 || !clean.compared) failures.push(`before: ${JSON.stringify(clean.findings)}`)

    const byKind: Record<string, { tried: number; found: number }> = {}
    let [tried, found, foundBySealAlone, harmless] = [0, 0, 0, 0]
    const order = Object.entries(shares).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind))
    while (tried < tamperings) {
      const kind = order[(tried * 37) % order.length]!
      const copy = copyOf(whole)
      const what = await tampered(copy, kind, seal, random)
      if (what === null) continue
      const outcome = await verified(copy, [seal]).catch((error: unknown) => String(error))
      const isFound = typeof outcome !== 'string' && outcome.findings.length > 0
      if (!isFound && typeof outcome !== 'string' && contentOf(copy) === content) {
        harmless += 1
        continue
      }
      tried += 1
      byKind[kind] ??= { tried: 0, found: 0 }
      const count = byKind[kind]
      count.tried += 1
      if (isFound) {
        found += 1
        count.found += 1
        if (outcome.findings.every(({ kind: of }) => of === 'seal') && (await verified(copy, [])).findings.length === 0)
          foundBySealAlone += 1
      } else failures.push(`${kind}: ${what}: ${typeof outcome === 'string' ? outcome : 'not found'}`)
      if (tried % 50 === 0)
        told(`${tried} tamperings, ${found} found, ${harmless} harmless, ${failures.length} failures`)
    }
    const turned = await turn(whole, bits, random, seal, content, failures)
    told(`${bits} bits of the file: ${JSON.stringify(turned)}`)
    const seconds = Math.round((performance.now() - start) / 1000)
    return { tamperings: tried, found, byKind, foundBySealAlone, harmless, bits: turned, failures, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let copies = 0

/** A copy under a name that none before it had; the one before it is gone. */
const copyOf = (whole: string): string => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${whole}.${copies}${end}`, { force: true })
  copies += 1
  copyFileSync(whole, `${whole}.${copies}`)
  return `${whole}.${copies}`
}

const verified = async (path: string, seals: readonly Seal[]): Promise<Verified> => {
  const casebook = await openSqlite(path)
  try {
    return await verify(casebook, language, { readData: true, seals, told: () => {} })
  } finally {
    await casebook.close()
  }
}

/** Turns over single bits of the file as it lies on the disk. */
const turn = async (
  whole: string,
  bits: number,
  random: Random,
  seal: Seal,
  content: string,
  failures: string[],
): Promise<BitsTurned> => {
  const count = { tried: 0, found: 0, refused: 0, harmless: 0 }
  for (; count.tried < bits; count.tried += 1) {
    const bytes = readFileSync(whole)
    // Half of them in the header and the first pages, which say how the rest is to be read.
    const at = below(oneOf([4096, bytes.length], random), random)
    const bit = below(8, random)
    bytes[at] = bytes[at]! ^ (1 << bit)
    const copy = copyOf(whole)
    writeFileSync(copy, bytes)
    try {
      const { findings } = await verified(copy, [seal])
      if (findings.length > 0) count.found += 1
      else if (contentOf(copy) === content) count.harmless += 1
      else failures.push(`bit ${bit} of byte ${at}: not found`)
    } catch (error) {
      if (error instanceof CasebookError) count.refused += 1
      else failures.push(`bit ${bit} of byte ${at}: ${String(error)}`)
    }
  }
  return count
}

const usage = `Tampers with copies of a casebook and looks whether stemma verify finds it.

  npx tsx --conditions=source test/fault/tamper.ts [options]

  --tamperings N   of all kinds (1000)
  --bits N         bits of the file turned over besides, one at a time (300)
  --seed N         of what is drawn (1)
  --keep           keep the figures in test/fault/results.json

Exit code 1 where something was not found, or thrown and not named.
`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      tamperings: { type: 'string', default: '1000' },
      bits: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(usage)
  const [tamperings, bits, seed] = [values.tamperings, values.bits, values.seed].map(Number) as [number, number, number]
  const result = await tamper({ tamperings, bits, seed, told: (line) => console.log(line) })
  console.log(result)
  if (values.keep) keep('tamper', { ...result, seed, ...machine(tmpdir()) })
  if (result.failures.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
