import module from 'robots-parser'

// The module is its function; its types say that it has one.
const robotsParser = module as unknown as typeof module.default

/** What a site's robots.txt asks of us (RFC 9309). */
export interface Rules {
  readonly kind: 'rules'
  readonly allows: (url: string) => boolean
  /** Seconds it asks to be left between requests. */
  readonly delay: number
}

/** Where a site has no robots.txt. */
export const openTo: Rules = { kind: 'rules', allows: () => true, delay: 0 }

export const shutTo =
  'not fetched: robots.txt of its site asks programs to leave it alone; save the page from a browser and name the file'

/** Longest rule that is looked at, in characters: longer ones, and patterns of ever so many stars, cost time only. */
const longestLine = 1000

/**
 * The rules in a robots.txt.
 *
 * @param userAgent whose first word, up to the slash, robots.txt calls us by
 */
export const rulesIn = (address: string, bytes: Uint8Array, userAgent: string): Rules => {
  const text = new TextDecoder()
    .decode(bytes)
    .split(/\r\n?|\n/)
    .filter((line) => line.length <= longestLine)
    .map((line) => line.replace(/\*{2,}/g, '*'))
    .join('\n')
  const rules = robotsParser(address, text)
  const name = userAgent.split('/')[0]!
  return {
    kind: 'rules',
    allows: (url) => rules.isAllowed(url, name) ?? true,
    delay: Math.max(0, rules.getCrawlDelay(name) ?? 0),
  }
}
