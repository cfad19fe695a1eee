/** The name of an XML text's outermost element, lower case and without its prefix; null where there is none. */
export const rootOf = (text: string): string | null => {
  let at = text.indexOf('<')
  while (at >= 0) {
    const end = endOfProlog(text, at)
    if (end === null)
      return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s/>]/.exec(text.slice(at, at + 90))?.[1]?.toLowerCase() ?? null
    at = end < 0 ? -1 : text.indexOf('<', end)
  }
  return null
}

/** Whether bytes begin as a sitemap, or an index of sitemaps, does. */
export const isSitemap = (bytes: Uint8Array): boolean => {
  const root = rootOf(new TextDecoder().decode(bytes.subarray(0, 4096)))
  return root === 'urlset' || root === 'sitemapindex'
}

/** Whether the text declares entities of its own: what feeds and sitemaps never need, and bombs are made of. */
export const declaresEntities = (text: string): boolean => {
  let at = text.indexOf('<')
  while (at >= 0) {
    if (/^<!doctype/i.test(text.slice(at, at + 9))) return /^[^>]{0,2000}\[/.test(text.slice(at, at + 2002))
    const end = endOfProlog(text, at)
    if (end === null || end < 0) return false
    at = text.indexOf('<', end)
  }
  return false
}

/** Most tags that are read. A feed of 5,000 items has some 60,000. */
const mostTags = 300_000
/** Longest tag that is read, in UTF-16 units. */
const longestTag = 65_536

/** What makes an XML text more than a parser should be given; null where nothing does. One pass, linear. */
export const overgrowthOf = (text: string): string | null => {
  let tags = 0
  let attributes = 0
  let end = -1
  let equals = -1
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = sections.find(({ opens }) => text.startsWith(opens, at))
    if (skipped !== undefined) {
      at = text.indexOf(skipped.closes, at + skipped.opens.length)
      if (at < 0) return null
      continue
    }
    if (end < at) end = nextOf(text, '>', at)
    if (end - at > longestTag) return `a tag longer than ${longestTag} characters`
    tags += 1
    if (tags > mostTags) return `more than ${mostTags} tags`
    if (equals < at) equals = nextOf(text, '=', at)
    for (; equals < end; equals = nextOf(text, '=', equals + 1)) {
      if (text[equals + 1] === '"' || text[equals + 1] === "'") attributes += 1
    }
    if (attributes > mostTags) return `more than ${mostTags} attributes`
    at += 1
  }
  return null
}

/** Where a character comes next; the end of the text where it does not. */
const nextOf = (text: string, character: string, from: number): number => {
  const at = text.indexOf(character, from)
  return at < 0 ? text.length : at
}

const sections = [
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<!--', closes: '-->' },
]

/** The encoding an XML declaration names. */
export const encodingOfXml = (source: Uint8Array | string): string | null => {
  if (typeof source === 'string') return null
  return (
    /^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w-]{2,20})["']/.exec(
      new TextDecoder('latin1').decode(source.subarray(0, 200)),
    )?.[1] ?? null
  )
}

/** Where what stands before the root ends (a comment, a declaration); null where the root begins, -1 if it never ends. */
const endOfProlog = (text: string, at: number): number | null => {
  if (text.startsWith('<!--', at)) return text.indexOf('-->', at + 4)
  if (text.startsWith('<?', at)) return text.indexOf('?>', at + 2)
  if (text.startsWith('<!', at)) return text.indexOf('>', at + 2)
  return null
}
