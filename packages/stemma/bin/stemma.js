#!/usr/bin/env node
// A clone has no dist/ when install scripts are off: build it once, then go on.
import { existsSync } from 'node:fs'

const cli = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(cli)) await import(new URL('../../../scripts/build.js', import.meta.url).href)
await import(cli.href)
