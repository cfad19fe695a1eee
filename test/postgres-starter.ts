import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What a started server says: its address, or why there is none. */
export type Started = { readonly address: string } | { readonly why: string }

/** A PostgreSQL server of its own, gone with whoever started it. */
export interface Server {
  readonly started: Promise<Started>
  readonly stop: () => Promise<void>
}

export const startServer = (): Server => {
  const script = fileURLToPath(new URL('postgres-server.js', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const started = new Promise<Started>((done) => {
    createInterface({ input: child.stdout! }).once('line', (line) => done(JSON.parse(line) as Started))
    ended.then(() => done({ why: 'PostgreSQL cannot be started here: its script ended' }))
  })
  return {
    started,
    stop: async () => {
      child.stdin!.end()
      await ended
    },
  }
}

/** Where the tests find who starts the one server of a run, the first time one of them needs it. */
export const variable = 'STEMMA_TEST_POSTGRES'

/** One server for a run of the tests; none where no test asks for it. */
export default async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env[variable] !== undefined) return
  let server: Server | null = null
  const starter = createServer(async (_, reply) => {
    server ??= startServer()
    reply.end(JSON.stringify(await server.started))
  })
  starter.listen(0, '127.0.0.1')
  await once(starter, 'listening')
  starter.unref()
  process.env[variable] = `http://127.0.0.1:${(starter.address() as AddressInfo).port}`
  return async () => {
    delete process.env[variable]
    starter.close()
    starter.closeAllConnections()
    await server?.stop()
  }
}
