import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { IncidentRow } from 'stemma/api'
import { Fallen } from './fallen.tsx'
import { whenText } from './when.ts'
import './incident-table.css'

interface TableProps {
  readonly rows: readonly IncidentRow[]
  readonly story: string
  readonly chosen: string | null
  readonly searchOf: (incident: string) => Readonly<Record<string, string | undefined>>
}

/** More rows than these are drawn only where they are seen. */
const drawnAtOnce = 120

/** The same as timeline and map, as a table. */
export const IncidentTable = (given: TableProps) => {
  const { rows } = given
  return (
    <table className="incident-table" aria-rowcount={rows.length + 1}>
      <caption className="unseen">What happened, in order of time</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Where</th>
          <th scope="col">Reports</th>
        </tr>
      </thead>
      {rows.length <= drawnAtOnce ? (
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.id} row={row} at={at} {...given} />
          ))}
        </tbody>
      ) : (
        <LongBody {...given} />
      )}
    </table>
  )
}

const LongBody = (given: TableProps) => {
  const { rows } = given
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    setMargin(top + globalThis.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 37,
    overscan: 20,
    scrollMargin: margin,
  })
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <tbody ref={body}>
      {before > 0 && (
        <tr>
          <td colSpan={4} style={{ height: before, padding: 0 }} />
        </tr>
      )}
      {items.map(({ index }) => (
        <Row key={rows[index]!.id} row={rows[index]!} at={index} {...given} />
      ))}
      {after > 0 && (
        <tr>
          <td colSpan={4} style={{ height: after, padding: 0 }} />
        </tr>
      )}
    </tbody>
  )
}

const Row = ({
  row,
  at,
  story,
  chosen,
  searchOf,
}: Omit<TableProps, 'rows'> & { readonly row: IncidentRow; readonly at: number }) => (
  <tr aria-rowindex={at + 2} className={row.id === chosen ? 'incident-chosen' : undefined}>
    <td className="incident-when">{whenText(row)}</td>
    <th scope="row">
      <Link
        to="/stories/$story/incidents"
        params={{ story }}
        search={searchOf(row.id)}
        resetScroll={false}
        {...(row.id === chosen ? { 'aria-current': 'true' as const } : {})}
      >
        <bdi>{row.says}</bdi>
      </Link>
      {row.disputed && (
        <span className="incident-disputed">
          {' '}
          <span aria-hidden="true">≠</span> versions differ
        </span>
      )}
      {row.part === 'earlier' && <span className="dim"> recalled</span>} <Fallen state={row.fallen} />
    </th>
    <td>{row.place === null ? <span className="dim">–</span> : <bdi>{row.place.says}</bdi>}</td>
    <td className="incident-reports">
      <bdi>{row.reports}</bdi>
    </td>
  </tr>
)
