import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { TallyRow } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Told } from '../../parts/glyph.tsx'
import type { SparkTableProps } from '../../parts/spark-table.tsx'
import { Sparkline } from '../../parts/sparkline.tsx'

export interface TallyRowsProps {
  readonly story: string
  readonly rows: readonly TallyRow[]
  readonly seen: Seen
  readonly caption: string
}

/** A row per tally: what stands, how it moved, what it rests on, and the sentence to print. */
export const TallyRows = ({ story, rows, seen, caption }: TallyRowsProps) => {
  const [opened, setOpened] = useState<Pick<SparkTableProps, 'row' | 'beside'> | null>(null)
  return (
    <>
      <table className="tally-rows">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Count</th>
            <th scope="col">Stands</th>
            <th scope="col">How it moved</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.best === null ? 'tally-row tally-row-none' : 'tally-row'}>
              <th
                scope="row"
                className="tally-row-count"
                style={{ paddingInlineStart: `${Math.min(3, row.depth)}rem` }}
              >
                <Link to="/stories/$story/tallies/$tally" params={{ story, tally: row.id }} search={seen}>
                  <bdi>{row.label}</bdi>
                </Link>
                <p className="tally-row-sentence">
                  <bdi>{row.sentence}</bdi> <CopyButton text={row.sentence} what={`the sentence for ${row.label}`} />
                </p>
                {[...row.decided, ...row.review].map((says) => (
                  <p key={says} className="tally-row-review small">
                    {says}
                  </p>
                ))}
              </th>
              <td className="tally-row-stands">
                <span className="tally-row-best">
                  <bdi>{row.best ?? 'no standing figure'}</bdi>
                </span>
                {row.band !== null && (
                  <span className="tally-row-band" title="from the lowest to the highest that is given">
                    <bdi>{row.band}</bdi>
                  </span>
                )}
                {row.floor !== null && (
                  <span className="tally-row-floor small">
                    <bdi>{row.floor}</bdi>
                  </span>
                )}
              </td>
              <td className={row.spark.length > 1 ? 'tally-row-moved' : 'tally-row-moved tally-row-still'}>
                {row.spark.some(({ value, low, high }) => (value ?? low ?? high) !== null) && (
                  <button
                    type="button"
                    className="tally-row-chart"
                    aria-haspopup="dialog"
                    aria-label={`How ${row.label} moved: ${row.sparkSays}. Show it as a table`}
                    onClick={({ currentTarget }) => setOpened({ row, beside: currentTarget })}
                  >
                    <Sparkline points={row.spark} says={row.sparkSays} />
                  </button>
                )}
              </td>
              <td className="tally-row-rests small">
                <Told of={row.grade.key} word={row.grade.word} />
                <span>
                  <bdi>{row.rests}</bdi>
                </span>
                {row.contradictions > 0 && (
                  <span className="tally-row-against">
                    <span aria-hidden="true">≠</span>
                    {row.contradictions === 1 ? '1 contradiction' : `${row.contradictions} contradictions`}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && (
        <Suspense fallback={null}>
          <SparkTable {...opened} close={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}

/** Not needed before somebody asks for one. */
const SparkTable = lazy(() => import('../../parts/spark-table.tsx').then((made) => ({ default: made.SparkTable })))
