import type { GivenValue, Report } from '@stemma/engine'
import { type Intake, identityOf, type Meta, type Source } from './source.ts'

/**
 * The report of a document, from the page or text that was found in it: known by the document's bytes, and told of by
 * what the document says of itself where the user says nothing.
 *
 * @param own what the document's own headers say; wins over what the page in it says
 */
export const carriedBy = (taken: Intake, source: Source, meta: Meta, own: Meta, format: Report['format']): Intake => {
  if (taken.kind === 'refused') return taken
  const { report } = taken
  const { given } = report
  const said = (name: 'title' | 'outlet' | 'published'): GivenValue | null => {
    const user = given[name]
    const value = own[name]?.trim() ?? ''
    return user?.from === 'input' || value === '' ? user : { value, from: 'markup' }
  }
  return {
    ...taken,
    report: {
      ...report,
      ...identityOf(source, meta),
      url: meta.url ?? own.url ?? report.url,
      format,
      given: { ...given, title: said('title'), outlet: said('outlet'), published: said('published') },
    },
  }
}
