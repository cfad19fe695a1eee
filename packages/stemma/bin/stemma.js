#!/usr/bin/env node
// A clone has no dist/ when install scripts are off: build it once, then go on.
import { existsSync } from 'node:fs'

const cli = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(cli)) {
  const { bundle } = await import(new URL('../../../scripts/bundle.js', import.meta.url).href)
  await bundle({ replace: false })
}
await import(cli.href)
