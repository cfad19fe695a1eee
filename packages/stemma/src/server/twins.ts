import type { Context } from 'hono'
import type { DeskApp } from './route.ts'

/**
 * The same as data: `/stories/S/board.json` is what `/api/stories/S/board` answers, `/stories/S/tallies.csv` its table. Null
 * for an address that ends in neither.
 */
export const twinOf = (app: DeskApp, c: Context): Promise<Response> | Response | null => {
  const url = new URL(c.req.url)
  const [, path, kind] = /^(\/.*[^/])\.(json|csv)$/.exec(url.pathname) ?? []
  if (path === undefined) return null
  url.pathname = `/api${path}${kind === 'csv' ? '.csv' : ''}`
  return app.fetch(new Request(url, { method: c.req.method, headers: c.req.raw.headers }), c.env)
}
