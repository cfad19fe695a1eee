// Bundles the engine and the command line into packages/*/dist.
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
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

/**
 * Bundles both packages. Each is made in a folder of its own and moved into place when it is whole, so that two builds at
 * once do no harm. With `replace: false`, what stands in place by then stays: somebody may be running it.
 */
export const bundle = async ({ replace }) => {
  await into('engine', replace, { ...shared, entry: { index: 'src/index.ts' }, platform: 'neutral' })
  await into('stemma', replace, { ...shared, entry: { cli: 'src/cli.ts', worker: 'src/worker.ts' } })
}

const into = async (name, replace, options) => {
  const dist = at(`${name}/dist`)
  const made = mkdtempSync(`${dist}-`)
  try {
    await build({ ...options, cwd: at(name), outDir: made })
    chmodSync(made, 0o755)
    if (replace) rmSync(dist, { recursive: true, force: true })
    try {
      renameSync(made, dist)
    } catch (error) {
      // Another build was first.
      if (!existsSync(dist)) throw error
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
