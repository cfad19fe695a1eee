// npm start: the record of the example crisis, the way to your own reports, and the desk; where nobody sits at a terminal, who
// could end it, the way to the desk instead.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = 'corpus/january-2022/reports'

let running = null

const stemma = (...args) =>
  new Promise((done) => {
    running = spawn(process.execPath, ['packages/stemma/bin/stemma.js', ...args], { cwd: root, stdio: 'inherit' })
    running.on('close', done)
  })

// What runs ends in good order by itself: Ctrl-C reaches it from the terminal, anything else from here.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => running?.kill('SIGTERM'))

let code = await stemma('record', reports, '--guide')
if (code === 0 && process.stdin.isTTY) code = await stemma('serve', reports)
else if (code === 0) process.stderr.write(`stemma: its desk, in a browser: npx stemma serve ${reports}\n`)
process.exitCode = code ?? 1
