import type { AddedSource } from 'stemma/api'

/** A file on its way into the casebook, and what became of it. */
export interface Upload {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed' | 'cancelled'
  /** Bytes that have gone. */
  readonly sent: number
  /** What became of the reports in it, as it is known so far. */
  readonly items: readonly AddedSource[]
  /** Why it was not taken in, in one sentence. */
  readonly why: string | null
}

/** What is handed over: everything of one visit, however one goes about the desk meanwhile. */
export interface Uploads {
  readonly all: readonly Upload[]
  /** The end of the journal before the first of them; null where nothing was sent. */
  readonly since: number | null
}

/** Something to hand over. */
export interface Handed {
  /** `folder/report.html`. */
  readonly name: string
  readonly content: Blob
}

/** Bytes that the server takes at once. */
export const mostBytes = 64_000_000

/** Files that are handed over at once. */
export const mostFiles = 2000

/** Characters of a name that are sent. */
const longestName = 300

let uploads: Uploads = { all: [], since: null }
const listeners = new Set<() => void>()
const waiting: { readonly id: number; readonly content: Blob }[] = []
let number = 0
let running = false
let request: { readonly id: number; readonly abort: () => void } | null = null

export const uploadsNow = (): Uploads => uploads

/** Told of every step, until what it answers with is called. */
export const onUploads = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Hands files over, one after the other in the order of their names; what is too large is refused before it is sent.
 *
 * @param head the end of the journal as it is now
 */
export const handOver = (given: readonly Handed[], head: number): void => {
  const ordered = given.toSorted((a, b) => collator.compare(a.name, b.name))
  const added = ordered.slice(0, mostFiles).map(({ name, content }): Upload => {
    number += 1
    const why = refusalOf(name, content.size)
    if (why === null) waiting.push({ id: number, content })
    return {
      id: number,
      name,
      size: content.size,
      state: why === null ? 'waiting' : 'failed',
      sent: 0,
      items: [],
      why,
    }
  })
  const left = ordered.length - added.length
  if (left > 0) number += 1
  const told: readonly Upload[] =
    left === 0
      ? []
      : [
          {
            id: number,
            name: `${left} more files`,
            size: 0,
            state: 'failed',
            sent: 0,
            items: [],
            why: `More than ${mostFiles} files at once; take them in with “stemma add”, or drop the rest when these are done.`,
          },
        ]
  change({ all: [...uploads.all, ...added, ...told], since: uploads.since ?? head })
  void run()
}

const collator = new Intl.Collator('en', { numeric: true })

/** Why a file is not even sent. */
const refusalOf = (name: string, size: number): string | null =>
  size > mostBytes
    ? `${name} is larger than the ${megabytes(mostBytes)} that can be handed over at once; take it in with “npx stemma add”.`
    : size === 0
      ? `${name} is empty; nothing can be read in it.`
      : null

/** A size as it is told. */
export const megabytes = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${Number((bytes / 1_000_000).toFixed(1))} MB`

/** Stops one that is waiting or under way; what was taken in of it stays. */
export const cancel = (id: number): void => {
  const at = waiting.findIndex((each) => each.id === id)
  if (at !== -1) waiting.splice(at, 1)
  if (request?.id === id) request.abort()
  put(id, (upload) => (isOver(upload) ? upload : { ...upload, state: 'cancelled' }))
}

export const cancelAll = (): void => {
  for (const upload of uploads.all) if (!isOver(upload)) cancel(upload.id)
}

/** Forgets those that are over. */
export const clearUploads = (): void => {
  const left = uploads.all.filter((upload) => !isOver(upload))
  change({ all: left, since: left.length === 0 ? null : uploads.since })
}

export const isOver = ({ state }: Upload): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

const change = (now: Uploads): void => {
  uploads = now
  for (const listener of listeners) listener()
}

const put = (id: number, how: (upload: Upload) => Upload): void =>
  change({ ...uploads, all: uploads.all.map((upload) => (upload.id === id ? how(upload) : upload)) })

const run = async (): Promise<void> => {
  if (running) return
  running = true
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, content } = next
    const name = uploads.all.find((upload) => upload.id === id)?.name
    if (name !== undefined) await send(id, name, content)
  }
  running = false
}

/** One request, which tells how much has gone; its answer comes a line for each report. */
const send = (id: number, name: string, content: Blob): Promise<void> =>
  new Promise((done) => {
    const xhr = new XMLHttpRequest()
    let read = 0
    request = { id, abort: () => xhr.abort() }
    const end = (): void => {
      request = null
      done()
    }
    const lines = (isLast: boolean): void => {
      const text = xhr.responseText
      const to = isLast ? text.length : text.lastIndexOf('\n') + 1
      for (const line of text.slice(read, to).split('\n')) take(id, line)
      read = Math.max(read, to)
    }
    xhr.upload.addEventListener('progress', ({ loaded }) => put(id, (upload) => ({ ...upload, sent: loaded })))
    xhr.upload.addEventListener('load', () =>
      put(id, (upload) => (isOver(upload) ? upload : { ...upload, sent: upload.size, state: 'reading' })),
    )
    xhr.addEventListener('progress', () => {
      if (xhr.status === 200) lines(false)
    })
    xhr.addEventListener('load', () => {
      if (xhr.status === 200) {
        lines(true)
        put(id, (upload) => (upload.state === 'reading' ? { ...upload, state: 'done' } : upload))
      } else put(id, (upload) => ({ ...upload, state: 'failed', why: detailIn(xhr.responseText, xhr.status) }))
      end()
    })
    xhr.addEventListener('error', () => {
      put(id, (upload) => ({ ...upload, state: 'failed', why: 'The server did not answer; send it again.' }))
      end()
    })
    xhr.addEventListener('abort', end)
    xhr.open('POST', `/api/sources?name=${encodeURIComponent(name.slice(-longestName))}`)
    xhr.setRequestHeader('content-type', 'application/octet-stream')
    xhr.setRequestHeader('accept', 'application/x-ndjson')
    put(id, (upload) => ({ ...upload, state: 'sending' }))
    xhr.send(content)
  })

/** One line of the answer: what became of a report; of all of them with their stories; or what went wrong. */
const take = (id: number, line: string): void => {
  if (line.trim() === '') return
  try {
    const told = JSON.parse(line) as
      | AddedSource
      | { readonly items: readonly AddedSource[] }
      | { readonly detail: string }
    put(id, (upload) => {
      if ('items' in told) return { ...upload, items: told.items, state: 'done' }
      if ('detail' in told) return { ...upload, state: 'failed', why: told.detail }
      return { ...upload, items: [...upload.items, told] }
    })
  } catch {
    put(id, (upload) => ({ ...upload, state: 'failed', why: 'The server broke off; send it again.' }))
  }
}

const detailIn = (text: string, status: number): string => {
  try {
    const { detail } = JSON.parse(text) as { readonly detail?: unknown }
    if (typeof detail === 'string') return detail
  } catch {
    // Told below.
  }
  return `The server answered ${status}.`
}
