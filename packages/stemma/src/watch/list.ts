import { isWebAddress } from '../inputs/inputs.ts'
import type { Problem } from '../problem.ts'

/** Addresses that are to be watched. */
export interface WatchList {
  readonly addresses: readonly string[]
  readonly problems: readonly Problem[]
}

/** Longest list, in lines. */
const mostLines = 10_000

/**
 * The addresses in a list: one a line, blank lines and what stands behind a # left out (a # within an address belongs to
 * it), one that stands twice taken once.
 *
 * @param name what the user calls the list, for the sentences about bad lines
 */
export const watchListIn = (text: string, name: string): WatchList => {
  const addresses = new Set<string>()
  const problems: Problem[] = []
  const lines = text.split(/\r\n?|\n/)
  for (const [at, line] of lines.slice(0, mostLines).entries()) {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (written === '') continue
    if (isWebAddress(written) && !/\s/.test(written)) addresses.add(written)
    else problems.push({ input: `${name}:${at + 1}`, why: 'no address; write one a line, as https://host/feed' })
  }
  if (lines.length > mostLines) {
    problems.push({ input: name, why: `only the first ${mostLines} lines are watched; split the list` })
  } else if (addresses.size === 0 && problems.length === 0) {
    problems.push({ input: name, why: 'empty; put the addresses of feeds, sitemaps and pages in it, one a line' })
  }
  return { addresses: [...addresses], problems }
}
