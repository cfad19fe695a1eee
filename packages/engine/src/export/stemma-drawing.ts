import type { StemmaNode } from '../record/stemma.ts'
import { html, type Markup } from './markup.ts'
import { restsText } from './telling.ts'

const box = { width: 246, height: 44 }
const gap = { across: 48, down: 14 }
const edge = 6

/** Letters that fit into a box in either size. */
const room = { name: 28, rests: 36 }

interface Drawn {
  readonly node: StemmaNode
  readonly x: number
  readonly y: number
  readonly from: { readonly x: number; readonly y: number } | null
}

/**
 * The stemma of an origin as a drawing, layer by layer from left to right: origin, relays, those who print it, those who
 * copied them. Full lines are attributed in words, broken ones name no source, dotted ones are copies.
 *
 * @param id begins the ids of the drawing, unique in the page
 */
export const stemmaDrawing = (root: StemmaNode, id: string, title: string): Markup => {
  const { drawn, leaves, depth } = laid(root)
  const width = (depth + 1) * box.width + depth * gap.across + 2 * edge
  const height = leaves * box.height + (leaves - 1) * gap.down + 2 * edge
  const description = drawn
    .slice(1)
    .map(({ node }) => `${node.name}: ${restsText(node)}`)
    .join('; ')
  return html`<svg class="stemma" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
${drawn.map(({ node, x, y, from }) => (from === null ? [] : drawnEdge(node, from, { x, y })))}
${drawn.map(drawnNode)}
</svg>`
}

/** A place for each node: a row a leaf, a parent level with the middle of its children. */
const laid = (root: StemmaNode) => {
  const drawn: Drawn[] = []
  let leaves = 0
  let depth = 0
  const place = (node: StemmaNode, level: number): { at: number; y: number } => {
    depth = Math.max(depth, level)
    const at = drawn.length
    drawn.push({ node, x: 0, y: 0, from: null })
    const children = node.children.map((child) => place(child, level + 1))
    const y =
      children.length === 0 ? edge + leaves++ * (box.height + gap.down) : (children[0]!.y + children.at(-1)!.y) / 2
    const x = edge + level * (box.width + gap.across)
    drawn[at] = { node, x, y, from: null }
    for (const child of children) drawn[child.at] = { ...drawn[child.at]!, from: { x, y } }
    return { at, y }
  }
  place(root, 0)
  return { drawn, leaves, depth }
}

const drawnEdge = ({ rests }: StemmaNode, from: { x: number; y: number }, to: { x: number; y: number }): Markup => {
  const [x1, y1, x2, y2] = [from.x + box.width, from.y + box.height / 2, to.x, to.y + box.height / 2]
  const middle = (x1 + x2) / 2
  return html`<path class="edge ${rests?.kind ?? 'words'}" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`
}

const drawnNode = ({ node, x, y }: Drawn): Markup => {
  const rests = restsText(node)
  const round = node.kind === 'origin' ? box.height / 2 : node.kind === 'relay' ? 8 : 1
  const isCopy = node.rests?.kind === 'copy'
  return html`<g class="node ${node.kind}" transform="translate(${x} ${y})"><rect width="${box.width}" height="${box.height}" rx="${round}"/>${
    isCopy ? html`<path class="copied" d="M5 6V${box.height - 6}M9 6V${box.height - 6}"/>` : null
  }<text x="16" y="${rests === '' ? 26 : 18}">${cut(node.name, room.name)}</text>${
    rests === '' ? null : html`<text class="rests" x="16" y="34">${cut(rests, room.rests)}</text>`
  }</g>`
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
