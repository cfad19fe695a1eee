import { addressOf, type Query } from '../api/client.ts'
import type { Seen } from '../api/queries.ts'
import './tables.css'

interface TablesProps {
  readonly story: string
  readonly seen: Seen
  /** Names of tables of the story: `tallies`, `claims`. */
  readonly names: readonly string[]
  /** What they are asked with beside the day and the profile. */
  readonly more?: Query
}

/** What a screen shows, as tables for a spreadsheet. */
export const Tables = ({ story, seen, names, more = {} }: TablesProps) => (
  <p className="tables small no-print">
    As a table:
    {names.map((name) => (
      <TableLink
        key={name}
        says={name}
        path={`/stories/${encodeURIComponent(story)}/${name}`}
        query={{ ...seen, ...more }}
      />
    ))}
  </p>
)

/** @param path of the list that it is of: `/sources` */
export const TableLink = ({
  says,
  path,
  query = {},
}: {
  readonly says: string
  readonly path: string
  readonly query?: Query
}) => (
  <a href={addressOf(`${path}.csv`, query)} download>
    {says}, CSV
  </a>
)
