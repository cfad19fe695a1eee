// npm start: the record of the example crisis, the way to your own reports, and the desk. Where CI is set nothing waits.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = 'corpus/january-2022/reports'

const stemma = (...args) =>
  new Promise((done) =>
    spawn(process.execPath, ['packages/stemma/bin/stemma.js', ...args], { cwd: root, stdio: 'inherit' }).on(
      'close',
      done,
    ),
  )

// Ctrl-C is for what runs: it ends in good order by itself.
process.on('SIGINT', () => {})

let code = await stemma('record', reports, '--guide')
if (code === 0 && !process.env.CI) code = await stemma('serve', reports)
process.exitCode = code ?? 1
