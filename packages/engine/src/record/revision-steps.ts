import type { RecordReport } from './record-report.ts'

/** More claims that vanished than these are counted, not shown. */
const most = 8

/** Longest words that are shown, in UTF-16 units. */
const longest = 140

/** What a revision changed, one sentence each: how many paragraphs, then each claim that is gone; none for a first version. */
export const revisionSteps = ({ revises, since, changes, gone }: RecordReport): readonly string[] => {
  if (revises === null) return []
  const day = since === null ? '' : ` ${since.slice(0, 10)}`
  const counts = (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length
    return number === 0 ? [] : [`${number} ${number === 1 ? 'paragraph' : 'paragraphs'} ${kind}`]
  })
  // Of a reworded paragraph the figures tell what changed; of one taken out all that it claimed is gone.
  const told = gone.filter(({ kind, paragraph }) => kind === 'figure' || kind === 'standing' || paragraph === 'removed')
  const shown = told.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, most)
  return [
    `revised${day}: ${counts.join(', ') || 'no paragraph of the report changed'}`,
    ...shown.map(({ exact, now }) =>
      now === null
        ? `no longer in the page${since === null ? '' : ` since${day}`}: ${quoted(exact)}`
        : `${quoted(exact)} became ${quoted(now)}`,
    ),
    ...(told.length > most ? [`${told.length - most} more claims are no longer in the page`] : []),
  ]
}

const order = ['figure', 'standing', 'quotation', 'event']

const quoted = (exact: string): string => {
  const words = exact.replace(/\s+/g, ' ').replace(/^["“]|["”]$/g, '')
  return `“${words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words}”`
}
