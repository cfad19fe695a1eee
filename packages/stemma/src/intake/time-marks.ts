import { isoDateOf } from './iso-date.ts'
import { attribute, type PageElement } from './page-tree.ts'

/**
 * The time that an element's markup gives to what stands in or behind it: a `<time>`, an item property, a data attribute as
 * live blogs and forums put on their entries. ISO 8601; null for most elements.
 */
export const timeMarkOf = (element: PageElement): string | null => {
  if (element.attrs.length === 0) return null
  if (element.tagName === 'time') return dated(attribute(element, 'datetime'))
  for (const { name, value } of element.attrs) {
    if (name === 'itemprop' && value === 'datePublished') {
      const found = dated(attribute(element, 'content') ?? attribute(element, 'datetime'))
      if (found !== null) return found
    }
    if (stamps.has(name)) {
      const found = dated(value)
      if (found !== null) return found
    }
  }
  return null
}

const stamps: ReadonlySet<string> = new Set(
  'data-time data-timestamp data-datetime data-date data-published data-publish-time data-published-at data-pubdate data-utime data-entry-time data-post-time data-created data-created-at data-livestamp'.split(
    ' ',
  ),
)

const dated = (value: string | null): string | null => {
  const text = value?.trim() ?? ''
  if (text === '' || text.length > 40) return null
  if (/^\d{9,10}$|^\d{12,13}$/.test(text)) {
    return new Date(Number(text) * (text.length > 10 ? 1 : 1000)).toISOString().replace('.000Z', 'Z')
  }
  return isoDateOf(text)
}
