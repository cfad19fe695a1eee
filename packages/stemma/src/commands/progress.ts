import type { Context } from './context.ts'

/** A line on the terminal that says how far the reading has come. */
export interface Progress {
  readonly step: () => void
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void
}

const silent: Progress = { step: () => {}, clear: () => {} }

/**
 * Shows count, rate and time left on stderr when it is a terminal.
 *
 * @param total reports there are to read; null when the inputs do not say
 */
export const startProgress = (context: Context, total: number | null): Progress => {
  if (!context.stderr.isTTY || (total !== null && total <= 20)) return silent
  const start = context.now()
  let done = 0
  let shown = start
  let visible = false
  return {
    step: () => {
      done += 1
      const now = context.now()
      if (done <= 20 || now - shown < 200) return
      shown = now
      visible = true
      const rate = (done * 1000) / Math.max(1, now - start)
      const left = total === null ? '' : ` of ${total} · about ${seconds((total - done) / rate)} left`
      context.stderr.write(`\r\x1b[Kreading: ${done}${left} · ${rate.toFixed(rate < 10 ? 1 : 0)} reports/s`)
    },
    clear: () => {
      if (visible) context.stderr.write('\r\x1b[K')
      visible = false
    },
  }
}

const seconds = (count: number): string =>
  count < 90 ? `${Math.max(1, Math.round(count))} s` : `${Math.round(count / 60)} min`
