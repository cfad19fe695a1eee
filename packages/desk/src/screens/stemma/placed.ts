import type { StemmaEdge, StemmaNode } from 'stemma/api'

/** A node in its place; the middle of its left edge is where it begins. */
export interface PlacedNode {
  readonly node: StemmaNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedEdge {
  readonly edge: StemmaEdge
  /** Points that its line goes through, from left to right. */
  readonly points: readonly Point[]
  /** The middle of its label. */
  readonly label: Point
  /** Whether words fit between the two. */
  readonly isRoomy: boolean
}

export interface Placed {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly width: number
  readonly height: number
  /** Whether there is room for the words on the edges. */
  readonly isLabelled: boolean
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A node's width, and the room for the words of an edge, in pixels. */
export const sizes = { node: 212, label: 128 }

/** Figures that a node shows. */
export const mostFigures = 2

/** A line for its name, one for what it is, and one for each figure. */
export const heightOf = ({ kind, figures }: StemmaNode): number =>
  kind === 'relay' || kind === 'more' ? 46 : 50 + 18 * Math.min(mostFigures, figures.length)
