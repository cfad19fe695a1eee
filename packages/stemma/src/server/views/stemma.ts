import {
  capital,
  decidedTexts,
  drawnOrigins,
  many,
  originFacts,
  originName,
  reportName,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { OriginCard, OriginRow, StemmaView } from '../schemas/stemma.ts'
import { figuresBy, stateOf } from './origin-figures.ts'
import { dayOf, type Seen } from './seen.ts'
import { drawingOf, type RecordOrigin } from './stemma-drawing.ts'
import type { StemmaAsked } from './stemma-room.ts'

/** Who has it from whom; null where there is no such origin. */
export const stemmaView = (seen: Seen, asked: StemmaAsked): Frozen<StemmaView> | null => {
  const { record } = seen
  const alone = asked.origin === null ? null : record.origins.find(({ id }) => id === asked.origin)
  if (alone === undefined) return null
  const rows = record.origins.toSorted(
    (a, b) => b.reports.length - a.reports.length || b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1),
  )
  const worth = new Set(drawnOrigins(record).map(({ id }) => id))
  const whole = rows.filter(({ id }) => worth.has(id))
  const drawn = alone === null ? whole.slice(0, Math.ceil(asked.room / 3)) : [alone]
  const { nodes, edges, left } = drawingOf(drawn, seen, asked)
  return {
    origin: alone === null ? null : originCard(alone, seen),
    origins: rows.slice(0, mostRows).map((origin) => originRow(origin, seen)),
    originsInAll: rows.length,
    nodes,
    edges,
    left: { reports: left, origins: alone === null ? whole.length - drawn.length : 0 },
  }
}

const mostRows = 300

/** An origin in full. */
export const originCard = (origin: RecordOrigin, { record, index }: Seen): Frozen<OriginCard> => {
  const { id, family, channel, when, bare, claims, reports, why } = origin
  const told = figuresBy(record, index).get(id) ?? []
  const counted = new Set(told.flatMap((figure) => figure.claims))
  const others = claims.filter((claim) => !counted.has(claim)).flatMap((claim) => index.claims.get(claim) ?? [])
  const known = reports.flatMap((report) => index.reports.get(report) ?? [])
  const mine = new Set(claims)
  return {
    id,
    name: capital(originName(origin, index)),
    family,
    channel: channel === 'unknown' ? null : channel.replaceAll('-', ' '),
    when,
    bare,
    figures: told.slice(0, most.figures).map(({ claims: of, ...figure }) => ({ ...figure, claim: of[0] ?? null })),
    says: others.slice(0, most.says).map(({ claim, report }) => ({
      claim: claim.id,
      kind: claim.kind,
      exact: claim.exact,
      language: claim.language,
      report: reportName(report, index),
    })),
    saysInAll: others.length,
    reports: known.slice(0, most.reports).map((report) => ({
      id: report.id,
      name: reportName(report, index),
      day: dayOf(report.published),
      claims: report.claims.filter((claim) => mine.has(claim.id)).length,
    })),
    reportsInAll: known.length,
    why: why.map(withDays),
    decided: decidedTexts(id, index),
  }
}

const most = { figures: 40, says: 12, reports: 60 }

const originRow = (origin: RecordOrigin, { record, index }: Seen): Frozen<OriginRow> => {
  const told = figuresBy(record, index).get(origin.id) ?? []
  return {
    id: origin.id,
    name: capital(originName(origin, index)),
    facts: [...originFacts(origin), many(origin.reports.length, 'report')],
    claims: origin.claims.length,
    reports: origin.reports.length,
    figures: told.length,
    state: stateOf(told),
  }
}
