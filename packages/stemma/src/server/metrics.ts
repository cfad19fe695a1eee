import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted while the server runs, for those who watch it (Prometheus). */
export interface Metrics {
  readonly counting: MiddlewareHandler
  /** A page broke its policy: nothing of a report should ever be able to. */
  readonly policyBroken: () => void
  readonly streams: (change: 1 | -1) => void
  readonly text: () => Promise<string>
  readonly close: () => void
}

export const createMetrics = (): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const requests = new Counter({
    name: 'stemma_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'stemma_request_seconds',
    help: 'Seconds until an answer began.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  })
  const broken = new Counter({
    name: 'stemma_policy_reports_total',
    help: 'Reports of browsers that a page broke its content security policy.',
    registers,
  })
  const streams = new Gauge({ name: 'stemma_event_streams', help: 'Open streams of events.', registers })
  return {
    counting: async (c, next) => {
      const start = performance.now()
      await next()
      // What was asked for by a stranger is no label: there would be no end of them.
      const route = routePath(c)
      requests.inc({ method: c.req.method === 'POST' ? 'POST' : 'GET', route, status: c.res.status })
      seconds.observe({ route }, (performance.now() - start) / 1000)
    },
    policyBroken: () => broken.inc(),
    streams: (change) => streams.inc(change),
    text: () => register.metrics(),
    close: () => register.clear(),
  }
}
