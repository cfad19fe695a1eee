import { statSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../commands/context.ts'
import { UsageError } from '../problem.ts'
import { actor, type CasebookFlags, casebookOptions, keepingOf } from './casebook-options.ts'
import { declare } from './declaration.ts'
import { positive, usualIntake } from './intake-options.ts'

interface ServeFlags extends CasebookFlags {
  readonly host: string
  readonly port?: number
  readonly allowHost: readonly string[]
  readonly publicRead?: boolean
  readonly basemap?: string
  readonly open?: boolean
}

export const declareServe = (program: Command, context: Context): Command =>
  declare(program, 'serve', {
    summary: 'open the desk: the record in a browser, every line a click from its words',
    description:
      'Answers for a casebook on this machine, with a page for people and an API for programs, until it is stopped with Ctrl-C. Prints a link that opens the desk in one browser, once. Programs show the key of STEMMA_API_KEY as "Authorization: Bearer KEY".',
    arguments: [
      [
        '[where]',
        'the casebook (default: casebook.stemma); or a folder of reports, to look at them in a casebook that is gone at the end',
      ],
    ],
    options: [
      ...casebookOptions(),
      actor(),
      new Option('--port <port>', 'where to listen; 0 for any that is free (default: 4646, or the next one)').argParser(
        portGiven,
      ),
      new Option('--host <address>', 'which of this machine’s addresses to listen at').default('127.0.0.1'),
      new Option('--allow-host <name...>', 'other names it is reached by, as behind a proxy')
        .argParser(nameGiven)
        .default([], 'none'),
      new Option('--public-read', 'whoever reaches it may read everything, and nobody may write'),
      new Option(
        '--basemap <file>',
        'draw maps of these countries, TopoJSON (default: Natural Earth, as they are held)',
      ),
      new Option('--open', 'open the desk in the browser'),
    ],
    examples: [
      'npx stemma serve',
      'npx stemma serve corpus/january-2022/reports',
      'npx stemma serve unrest.stemma --port 8080',
      'npx stemma serve --public-read --host 0.0.0.0',
    ],
  }).action(async (named: string | undefined, flags: ServeFlags) => {
    const { host, port, allowHost, publicRead = false, basemap = null, open = false } = flags
    if (!isLoopback(host) && !publicRead)
      throw new UsageError(
        `--host ${host}: others could reach the desk there; leave it out, or give --public-read to let whoever comes read and nobody write`,
      )
    const keeping = keepingOf(flags)
    const { serveCommand, serveReportsCommand } = await import('../commands/serve.ts')
    const terminated = new AbortController()
    process.once('SIGTERM', () => terminated.abort())
    const where = named ?? keeping.where
    const options = { ...keeping, where, host, port: port ?? null, allowHosts: allowHost, publicRead, basemap, open }
    const until = { ...context, interrupted: AbortSignal.any([context.interrupted, terminated.signal]) }
    if (isFolder(where)) await serveReportsCommand(where, { ...options, ...usualIntake() }, until)
    else await serveCommand(options, until)
  })

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)

const portGiven = (text: string): number => (text === '0' ? 0 : positive('a port', 65_535)(text))

const nameGiven = (text: string, before: readonly string[] = []): readonly string[] => {
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(text))
    throw new InvalidArgumentError('It must be the name of a host, such as desk.example.org.')
  return [...before, text]
}
