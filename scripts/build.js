// Bundles the engine and the command line into packages/*/dist.
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

const at = (path) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url))

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  clean: true,
  logLevel: 'warn',
  sourcemap: false,
  fixedExtension: false,
}

await build({ ...shared, cwd: at('engine'), entry: { index: 'src/index.ts' }, platform: 'neutral' })
await build({ ...shared, cwd: at('stemma'), entry: { cli: 'src/cli.ts', worker: 'src/worker.ts' } })
