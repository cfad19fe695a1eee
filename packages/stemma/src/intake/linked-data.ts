/** A thing that JSON-LD describes, as it was written: any value may be of any type. */
export type LinkedThing = Readonly<Record<string, unknown>>

/** The JSON-LD of a page. */
export interface LinkedData {
  /** Things with a type, outermost first. */
  readonly things: readonly LinkedThing[]
  /** Things by their `@id`, for those that are only pointed to. */
  readonly byId: ReadonlyMap<string, LinkedThing>
}

/** Most things, and most values on the way to them, that are looked at. */
const most = { things: 500, values: 5000 }

/** Longest script, in UTF-16 units, that is read. An article's own has some thousands. */
const longest = 1_000_000

/**
 * Reads the things in a page's JSON-LD scripts: lists, graphs, what a page is about. A script that is no JSON, or is
 * longer than any article's, says nothing. Bounded whatever the scripts hold.
 */
export const linkedDataOf = (scripts: readonly string[]): LinkedData => {
  const things: LinkedThing[] = []
  const byId = new Map<string, LinkedThing>()
  const open: unknown[] = scripts.filter((script) => script.length <= longest).map(parsed)
  for (let at = 0; at < open.length && at < most.values && things.length < most.things; at += 1) {
    const value = open[at]
    if (Array.isArray(value)) {
      for (const each of value.slice(0, most.things)) open.push(each)
      continue
    }
    if (typeof value !== 'object' || value === null) continue
    const thing = value as LinkedThing
    if (typesOf(thing).length > 0) things.push(thing)
    const id = fieldOf(thing, '@id')
    if (typeof id === 'string' && !byId.has(id) && Object.keys(thing).length > 1) byId.set(id, thing)
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) open.push(fieldOf(thing, name))
  }
  return { things, byId }
}

/** A thing's own field; nothing of what every object inherits. */
export const fieldOf = (thing: LinkedThing, name: string): unknown =>
  Object.hasOwn(thing, name) ? thing[name] : undefined

/** The names of a thing's types, without the address of their vocabulary. */
export const typesOf = (thing: LinkedThing): readonly string[] => {
  const type = fieldOf(thing, '@type')
  return (Array.isArray(type) ? type.slice(0, 20) : [type]).flatMap((one) =>
    typeof one === 'string' ? [one.replace(/^.*[/#:]/, '')] : [],
  )
}

const parsed = (script: string): unknown => {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/[\x00-\x1F]+/g, ' ')
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

/** Longest text that is a title or a name, in UTF-16 units. */
const longestText = 1000

/** The text of a value: itself, or the first of a list. */
export const stringOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  const text = typeof one === 'string' ? unescaped(one.slice(0, longestText)).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** Names: of a publisher or of authors, given as text, as a thing, as a thing pointed to, or as a list of these. */
export const nameOf = (value: unknown, { byId }: LinkedData): string | null => {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((one): readonly string[] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return personal(stringOf(one))
    const id = fieldOf(one, '@id')
    const own = stringOf(fieldOf(one, 'name'))
    const other = own === null && typeof id === 'string' ? byId.get(id) : undefined
    return personal(own ?? (other === undefined ? null : stringOf(fieldOf(other, 'name'))))
  })
  return [...new Set(names)].join(', ') || null
}

/** An address is nobody's name. */
const personal = (name: string | null): readonly string[] =>
  name === null || /^(?:https?:|@)/i.test(name) ? [] : [name]

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|quot|apos|lt|gt|#39|#039|#x27|#8217|#8216|#8220|#8221|nbsp);/gi,
    (whole, name: string) => entities.get(name.toLowerCase()) ?? whole,
  )

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
  ['#8217', '’'],
  ['#8216', '‘'],
  ['#8220', '“'],
  ['#8221', '”'],
  ['nbsp', ' '],
])
