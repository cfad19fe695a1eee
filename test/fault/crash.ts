import pg from 'pg'

/**
 * Crashes a PostgreSQL server: one of its processes is killed with SIGKILL, whereupon the server drops every connection and all
 * it had in memory, and recovers from its log. Waits until it answers again.
 *
 * @throws where it does not within a minute, or where its processes are not ours to kill
 */
export const crash = async (address: string): Promise<void> => {
  const began = await asked(address, async (client) => {
    const { rows } = await client.query<{ pid: number; began: string }>(
      'select pg_backend_pid() as pid, (select min(backend_start)::text from pg_stat_activity) as began',
    )
    const gone = new Promise<void>((done) => client.on('end', () => done()))
    process.kill(rows[0]!.pid, 'SIGKILL')
    await gone
    return rows[0]!.began
  })
  for (const last = performance.now() + 60_000; ; await new Promise((done) => setTimeout(done, 50))) {
    try {
      const now = await asked(address, async (client) => {
        const { rows } = await client.query<{ began: string }>(
          'select min(backend_start)::text as began from pg_stat_activity',
        )
        return rows[0]!.began
      })
      if (now !== began) return
    } catch (error) {
      if (performance.now() > last) throw error
    }
  }
}

const asked = async <Answer>(address: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> => {
  const client = new pg.Client({ connectionString: address })
  // The kill breaks it, as it should.
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end().catch(() => {})
  }
}
