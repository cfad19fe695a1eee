import { expect } from 'vitest'
import type { Serving } from './serving.ts'

/** An event, as a page hears it. */
export interface Heard {
  readonly id: string
  readonly event: string
  readonly data: {
    readonly story?: string
    readonly revision?: number
    readonly seq?: number
    readonly changes?: readonly { readonly says: string }[]
  }
}

/** Listens as a page does, until something is heard or it has taken too long. */
export const listening = (desk: Pick<Serving, 'address' | 'cookie'>, since: number | null = null) => {
  const stop = new AbortController()
  const heard: Heard[] = []
  let told = (): void => {}
  const done = (async () => {
    const headers: Record<string, string> = { cookie: desk.cookie }
    if (since !== null) headers['last-event-id'] = String(since)
    const response = await fetch(`${desk.address}/api/events`, { headers, signal: stop.signal })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    let text = ''
    for await (const chunk of response.body!) {
      text += new TextDecoder().decode(chunk)
      const blocks = text.split('\n\n')
      text = blocks.pop()!
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2)))
        if (fields.event !== undefined)
          heard.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) })
      }
      told()
    }
  })().catch(() => {})
  return {
    heard,
    until: async (isIt: (one: Heard) => boolean): Promise<Heard> => {
      for (const last = performance.now() + 20_000; performance.now() < last; ) {
        const found = heard.find(isIt)
        if (found !== undefined) return found
        await new Promise<void>((go) => {
          told = go
          setTimeout(go, 200)
        })
      }
      throw new Error(`not heard: ${JSON.stringify(heard)}`)
    },
    stop: async () => {
      stop.abort()
      await done
    },
  }
}
