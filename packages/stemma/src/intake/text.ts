import { statedByAddress } from './addresses.ts'
import { decoded } from './encoding.ts'
import { givenBy, type Intake, identityOf, type Meta, type Source, tooLarge } from './source.ts'

/**
 * A report from plain text. Its text is the decoded input exactly, line ends and all, so that every span points into
 * what the user handed over.
 */
export const reportFromText = (source: Source, meta: Meta = {}): Intake => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  const { text, notes } = decoded(source, { header: meta.charset ?? null, page: null })
  const { given, notes: doubts } = givenBy(meta)
  const identity = identityOf(source, meta)
  return {
    kind: 'report',
    report: { ...identity, stated: statedByAddress(identity.url), text, format: 'text', given, blocks: [] },
    notes: [...notes, ...doubts],
  }
}
