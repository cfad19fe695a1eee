// npx tsx --conditions=source test/fault/workers.ts --help
import { startServer } from '../postgres-starter.ts'
import { killWorkers } from './worker-kills.ts'

const usage = `Kills workers while they work, and looks whether each report was read once and each record is the one made in one process.

  npx tsx --conditions=source test/fault/workers.ts [reports=5000] [kills=20] [workers=4]
`

if (process.argv.includes('--help')) {
  process.stdout.write(usage)
  process.exit()
}
const [reports = 5000, kills = 20, workers = 4] = process.argv.slice(2).map(Number)
const server = startServer()
const started = await server.started
try {
  if ('why' in started) throw new Error(started.why)
  const verdict = await killWorkers(started.address, { reports, kills, workers, jobs: 1, lease: 5 }, (what) =>
    process.stderr.write(`${what}\n`),
  )
  const { readings, notOnce, refused, stories, different, verified, seconds } = verdict
  process.stdout.write(
    `${reports} reports, ${kills} workers killed, ${seconds.toFixed(0)} s: ${readings} readings, ${refused} refused, ${notOnce} not exactly once; ` +
      `${stories} stories, ${different.length} unlike those made in one process; verify: ${verified.out.trim() || verified.err.trim()}\n`,
  )
  if (notOnce > 0 || refused > 0 || different.length > 0 || verified.code !== 0) process.exitCode = 1
} finally {
  await server.stop()
}
