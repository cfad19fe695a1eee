import type { StemmaEdge } from 'stemma/api'
import { langOf } from '../../parts/excerpt.tsx'

/** What an edge rests on: the words that attribute, in their own language, or ours. */
export const EdgeSays = ({ edge }: { readonly edge: StemmaEdge }) => <bdi lang={langOfEdge(edge)}>{edge.says}</bdi>

/** What an edge is told in: where it is told in words of a report, their language. */
export const langOfEdge = ({ kind, count, words: [only, ...more] }: StemmaEdge): string | undefined =>
  kind === 'words' && count === 1 && only !== undefined && more.length === 0 ? langOf(only.language) : undefined
