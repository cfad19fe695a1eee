import { visible } from '../text/visible.ts'

/** Markup that may be written as it is. Strings never are: they are escaped on their way in. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | null | Markup | readonly Value[]

/**
 * Markup from a template. Every string put into it is text: signs of markup are escaped, what would reverse or hide text
 * is spelled out. Only markup that came from here, or is vouched for by `trusted`, is written as it is.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.reduce((all, part, at) => `${all}${written(values[at - 1] ?? null)}${part}`),
})

/** Markup of our own making, from elsewhere. */
export const trusted = (markup: string): Markup => ({ markup })

const written = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return 'markup' in value ? value.markup : value.map(written).join('')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for markup, between tags and in quoted attributes alike. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => signs[sign]!)
