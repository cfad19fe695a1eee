// Bundles the engine and the command line into packages/*/dist.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  await into(
    'stemma',
    replace,
    {
      ...shared,
      entry: { cli: 'src/cli.ts', worker: 'src/worker.ts', maker: 'src/maker.ts', keeper: 'src/keeper.ts' },
    },
    async (made) => {
      writeFileSync(`${made}/fingerprint`, fingerprintOf(made))
      await buildDesk(`${made}/desk`)
    },
  )
}

/** Builds the page, where its source is there. */
const buildDesk = async (outDir) => {
  const root = at('desk')
  if (!existsSync(`${root}/index.html`)) return
  // The bundler before it leaves its own word here, and React would be the one for its makers.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn', build: { outDir, emptyOutDir: false } })
}

/** What readings depend on, in short: what the reading threads run, the engine and its models. */
const fingerprintOf = (made) => {
  const hash = createHash('sha256')
  const files = [...imported('worker.js', made)].map((name) => `${made}/${name}`)
  const model = at('engine/src/language/en/model')
  for (const file of [...files, at('engine/dist/index.js'), `${model}/tagger.bin`, `${model}/places.bin`])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** A bundled file and all that it imports, by name. */
const imported = (name, folder, found = new Set()) => {
  if (found.has(name)) return found
  found.add(name)
  for (const [, other] of readFileSync(`${folder}/${name}`, 'utf8').matchAll(/["']\.\/([\w-]+\.js)["']/g))
    imported(other, folder, found)
  return found
}

const into = async (name, replace, options, finish = async () => {}) => {
  const dist = at(`${name}/dist`)
  const made = mkdtempSync(`${dist}-`)
  try {
    await build({ ...options, cwd: at(name), outDir: made })
    chmodSync(made, 0o755)
    await finish(made)
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
