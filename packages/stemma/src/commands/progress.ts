import { visible } from '../print/terminal.ts'
import type { Context } from './context.ts'

/** A line on the terminal that says how far the reading has come. */
export interface Progress {
  /**
   * One report more is done.
   *
   * @param taken bytes that had been taken from the inputs when it was found
   */
  readonly step: (taken: number) => void
  /** Says what is waited for: `fetching https://…`. */
  readonly note: (what: string) => void
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void
}

/** How much there is to read in all; null where the inputs do not say. */
export interface Extent {
  readonly reports: number | null
  readonly bytes: number | null
}

const silent: Progress = { step: () => {}, note: () => {}, clear: () => {} }

/** Reports so few that they are done before anybody reads a line. */
const few = 20

/** Shows count, rate and time left on stderr when it is a terminal. */
export const startProgress = (context: Context, { reports, bytes }: Extent): Progress => {
  if (!context.stderr.isTTY) return silent
  const samples: Sample[] = []
  let done = 0
  let shown = context.now()
  let visibleLine = false
  const show = (line: string): void => {
    visibleLine = true
    const width = Math.max(20, (context.stderr.columns || 80) - 1)
    context.stderr.write(`\r\x1b[K${line.length > width ? `${line.slice(0, width - 1)}…` : line}`)
  }
  return {
    step: (taken) => {
      done += 1
      const now = context.now()
      const share = reports !== null ? done / reports : bytes !== null ? taken / bytes : null
      if (samples.length === 0) samples.push({ time: now, done, share })
      if (now - shown < 200) return
      shown = now
      samples.push({ time: now, done, share })
      // The rate of late: what has begun slowly, or come to longer reports, is told as it is now.
      const first = samples.at(-Math.min(samples.length, 51))!
      const seconds = Math.max(0.001, (now - first.time) / 1000)
      const rate = (done - first.done) / seconds
      if (done <= few || (reports !== null && reports <= few)) return
      const parts = [
        `reading: ${done}${reports === null ? '' : ` of ${reports}`}`,
        reports === null && share !== null ? `${Math.floor(100 * Math.min(1, share))} %` : '',
        leftOf(share, first.share, seconds),
        `${rate.toFixed(rate < 10 ? 1 : 0)} reports/s`,
      ]
      show(parts.filter((part) => part !== '').join(' · '))
    },
    note: (what) => show(visible(what)),
    clear: () => {
      if (visibleLine) context.stderr.write('\r\x1b[K')
      visibleLine = false
    },
  }
}

interface Sample {
  readonly time: number
  readonly done: number
  /** Of all there is, 0 to 1. */
  readonly share: number | null
}

const leftOf = (share: number | null, before: number | null, seconds: number): string => {
  if (share === null || before === null || share <= before) return ''
  const left = (Math.max(0, 1 - share) * seconds) / (share - before)
  return `about ${left < 90 ? `${Math.max(1, Math.round(left))} s` : `${Math.round(left / 60)} min`} left`
}
