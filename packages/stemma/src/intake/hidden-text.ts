import { attribute, type PageElement } from './page-tree.ts'

/** What an element's own style hides or shows, as far as its text needs to know. */
export interface Sight {
  /** Why no reader sees the text, in words; null where nothing hides it. */
  readonly hidden: string | null
  /** Hidden in a way that an element inside may undo. */
  readonly undone: 'visibility' | 'size' | null
  /** Colours as written, null where nothing was. */
  readonly color: string | null
  readonly background: string | null
}

/** What a reader sees of a page from its top. */
export const inSight: Sight = { hidden: null, undone: null, color: null, background: null }

/**
 * What a reader sees of the text in an element, from the element's own attributes and what is known of those around it.
 * Rules of style sheets are not read: which of them hold is a browser's work. An element that only screen readers pass
 * over is seen by all others. A page that hides its whole body shows it when its scripts have run.
 */
export const sightOf = (element: PageElement, around: Sight): Sight => {
  const name = element.tagName
  if (name === 'html' || name === 'body') return around
  if (around.hidden !== null && around.undone === null) return around
  if (attribute(element, 'hidden') !== null) return concealed(around, 'has the attribute "hidden"')
  if (name === 'noscript') return concealed(around, 'is shown only where no scripts run')
  if (name === 'dialog' && attribute(element, 'open') === null)
    return concealed(around, 'is in a dialog that is closed')
  const style = styleOf(element)
  if (style === null || !telling.test(style)) {
    return around.undone === 'size' && attribute(element, 'class') !== null
      ? { ...around, hidden: null, undone: null }
      : around
  }
  const declared = declarationsOf(style)
  const why = rules.find((rule) => rule.hides(declared))?.why ?? null
  if (why !== null) return concealed(around, why)
  const color = declared.get('color') ?? around.color
  const background = colourOf(declared.get('background-color') ?? declared.get('background')) ?? around.background
  const sight: Sight = { ...around, color, background }
  // Letters without a colour show the picture that is cut to their shape.
  const isCut = declared.has('background-clip') || declared.has('-webkit-background-clip')
  if (!isCut && isUnseen(color, background)) return concealed(sight, 'is written in the colour of its ground')
  const size = declared.get('font-size')
  if (size !== undefined) {
    if (isNothing(size, 1)) return { ...sight, hidden: 'is written in letters of no size', undone: 'size' }
    if (around.undone === 'size') return { ...sight, hidden: null, undone: null }
  }
  const visibility = declared.get('visibility')
  if (visibility === 'hidden' || visibility === 'collapse')
    return { ...sight, hidden: 'has the style visibility: hidden', undone: 'visibility' }
  if (visibility === 'visible' && around.undone === 'visibility') return { ...sight, hidden: null, undone: null }
  return sight
}

/** The style an element gives itself, the colours of old pages among it. */
const styleOf = (element: PageElement): string | null => {
  const style = attribute(element, 'style')
  const ink = element.tagName === 'font' ? attribute(element, 'color') : null
  const ground = attribute(element, 'bgcolor')
  if (ink === null && ground === null) return style
  return [ink === null ? '' : `color:${ink}`, ground === null ? '' : `background:${ground}`, style ?? ''].join(';')
}

const concealed = (around: Sight, why: string): Sight => ({ ...around, hidden: why, undone: null })

type Declarations = ReadonlyMap<string, string>

interface Rule {
  readonly why: string
  readonly hides: (style: Declarations) => boolean
}

/** Styles that hide whatever stands in the element. */
const rules: readonly Rule[] = [
  { why: 'has the style display: none', hides: (style) => style.get('display') === 'none' },
  {
    why: 'is transparent',
    hides: (style) => isNothing(style.get('opacity'), 0.05) || /opacity\(0%?\)/.test(style.get('filter') ?? ''),
  },
  {
    why: 'is in a box of no size',
    hides: (style) =>
      /hidden|clip/.test(style.get('overflow') ?? '') &&
      ['width', 'height', 'max-width', 'max-height'].some((side) => isNothing(style.get(side), 1)),
  },
  {
    why: 'is cut away',
    hides: (style) =>
      /^rect\((?:[01](?:px)?[\s,]*){4}\)/.test(style.get('clip') ?? '') ||
      /^inset\((?:50|100)%/.test(style.get('clip-path') ?? '') ||
      /scale[xy]?\(0[,)]/.test(style.get('transform') ?? ''),
  },
  {
    why: 'stands off the screen',
    hides: (style) =>
      isFarAway(style.get('text-indent')) ||
      ['margin-left', 'margin-top'].some((side) => isFarAway(style.get(side))) ||
      (/absolute|fixed/.test(style.get('position') ?? '') &&
        ['left', 'top', 'right', 'bottom'].some((side) => isFarAway(style.get(side)))) ||
      /translate[xy]?\(-\d{4}/.test(style.get('transform') ?? ''),
  },
]

/** Words without which a style hides nothing; most styles hold none of them. */
const telling =
  /display|visib|opacity|overflow|clip|transform|indent|margin|position|colou?r|background|font-size|filter/i

/** Longest style attribute that is read, in characters. */
const longest = 2000

const declarationsOf = (style: string): Declarations => {
  const found = new Map<string, string>()
  for (const declaration of style.slice(0, longest).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).replace('!important', '')
    found.set(declaration.slice(0, colon).trim(), value.trim())
  }
  return found
}

/** Whether a length or share is so small that nothing is seen: "0", "0px", "0.01em", "1px". */
const isNothing = (value: string | undefined, most: number): boolean => {
  if (value === undefined) return false
  const size = Number.parseFloat(value)
  if (Number.isNaN(size) || size < 0) return false
  if (size === 0) return true
  const inPixels = /^[\d.]+(?:px|pt)?$/.test(value)
  return inPixels ? size <= most : /^[\d.]+r?em$/.test(value) && size <= 0.1
}

const isFarAway = (value: string | undefined): boolean => {
  const size = Number.parseFloat(value ?? '')
  return size <= (/em$/.test(value ?? '') ? -40 : -400) && !/%$/.test(value ?? '')
}

/** The colour in a value of `background`, null where it has none that is plain. */
const colourOf = (value: string | undefined): string | null => {
  if (value === undefined || /url|gradient|none|transparent|inherit|initial/.test(value)) return null
  return /#[\da-f]{3,8}|rgba?\([^)]*\)|[a-z]+/.exec(value)?.[0] ?? null
}

const isUnseen = (color: string | null, background: string | null): boolean => {
  if (color === null) return false
  const ink = plain(color)
  if (ink === 'transparent') return true
  return background !== null && ink === plain(background)
}

/** One spelling for one colour, where it is written in full, in short or by a common name. */
const plain = (color: string): string => {
  const [, short] = /^#([\da-f])([\da-f])([\da-f])$/.exec(color) ?? []
  if (short !== undefined) return color.replace(/[\da-f]/g, (digit) => digit + digit)
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+)%?)?\s*\)$/.exec(color)
  if (rgb !== null) {
    if (rgb[4] !== undefined && Number(rgb[4]) === 0) return 'transparent'
    return `#${[rgb[1], rgb[2], rgb[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  }
  return named[color] ?? color
}

const named: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' }
