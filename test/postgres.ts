import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Started, variable } from './postgres-starter.ts'

/** A database of PostgreSQL's that nobody else uses. */
export interface Fresh {
  /** `postgres://…` */
  readonly address: string
  readonly drop: () => Promise<void>
}

/**
 * Makes an empty database on the run's server, which is started for the first that asks.
 *
 * @throws with the reason where none can be
 */
export const freshDatabase = async (): Promise<Fresh> => freshOn(await serverAddress())

/**
 * The address of the run's server, which is started for the first that asks.
 *
 * @throws with the reason where there is none
 */
export const serverAddress = async (): Promise<string> => {
  const starter = process.env[variable]
  if (starter === undefined) throw new Error('the tests were not started by vitest with its configuration')
  const started = (await (await fetch(starter)).json()) as Started
  if ('why' in started) throw new Error(started.why)
  return started.address
}

/** Makes an empty database on a server. */
export const freshOn = async (server: string): Promise<Fresh> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asked(server, `create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  return { address: address.href, drop: () => asked(server, `drop database ${name} with (force)`) }
}

const asked = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
