// npm run fuzz [-- COUNT [SEED]]: tries pages, feeds and texts, broken in every way we can think of, on the intake and the
// reading. Prints what went wrong, and the slowest; exits with 1 if anything threw, was unsound, or took over two seconds.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { fuzzed, type Kind } from '../test/fuzz/inputs.ts'
import { verdictOn } from '../test/fuzz/verdict.ts'

const [count = '100000', seed = '20220110'] = process.argv.slice(2)
const kinds: readonly Kind[] = ['html', 'feed', 'text']
const each = Math.ceil(Number(count) / kinds.length)
const folder = mkdtempSync(join(tmpdir(), 'stemma-fuzz-'))
let bad = 0

for (const kind of kinds) {
  const start = process.cpuUsage()
  let slowest = 0
  let tried = 0
  for (let from = 0; from < each; from += 1000) {
    const some = fc.sample(fuzzed(kind), { numRuns: Math.min(1000, each - from), seed: Number(seed) + from })
    for (const bytes of some) {
      tried += 1
      const begun = performance.now()
      let found: readonly string[]
      try {
        found = await verdictOn(kind, bytes)
      } catch (error) {
        found = [String(error)]
      }
      const took = performance.now() - begun
      slowest = Math.max(slowest, took)
      if (took > 2000) found = [...found, `took ${Math.round(took)} ms`]
      if (found.length === 0) continue
      bad += 1
      const path = join(folder, `${kind}-${bad}`)
      writeFileSync(path, bytes)
      if (bad <= 20) console.log(`${path}: ${found.slice(0, 3).join(' · ').slice(0, 300)}`)
    }
  }
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  console.log(`${kind}: ${tried} inputs in ${seconds.toFixed(0)} s of processor time, slowest ${slowest.toFixed(0)} ms`)
}
console.log(bad === 0 ? 'nothing wrong' : `${bad} wrong; each is kept in ${folder}`)
process.exitCode = bad === 0 ? 0 : 1
