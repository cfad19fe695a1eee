import { claimsTable } from './claim-table.ts'
import {
  contradictionsTable,
  derivationsTable,
  incidentsTable,
  originsTable,
  partiesTable,
  reportsTable,
  utterancesTable,
} from './line-tables.ts'
import type { Table } from './table.ts'
import { talliesTable } from './tally-table.ts'

/** The tables there are, each under the name of its lines. */
export const tables: readonly Table[] = [
  talliesTable,
  claimsTable,
  originsTable,
  partiesTable,
  utterancesTable,
  incidentsTable,
  contradictionsTable,
  derivationsTable,
  reportsTable,
]
