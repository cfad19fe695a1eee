import type { GivenValue, Stated } from '@stemma/engine'
import { type Intake, identityOf, type Meta, type Source } from './source.ts'

/** What a document's own header says; null where it is silent. */
export interface Own {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/**
 * The report of a document, from the page or text that was found in it: known by the document's bytes, and told of by
 * what the document says of itself where the user says nothing.
 *
 * @param own what the document's own header says; wins over what the page in it says
 */
export const carriedBy = (
  taken: Intake,
  source: Source,
  meta: Meta,
  own: Own | null,
  format: 'mail' | 'docx',
): Intake => {
  if (taken.kind === 'refused') return taken
  const { report } = taken
  const { given } = report
  const stated = (['title', 'outlet', 'published', 'url'] as const).flatMap((field): Stated[] => {
    const value = own?.[field]?.trim() ?? ''
    return value === '' || format !== 'mail' ? [] : [{ field, value, from: 'mail' }]
  })
  const said = (name: 'title' | 'outlet' | 'published'): GivenValue | null => {
    const user = given[name]
    const found = stated.find(({ field }) => field === name)
    return user?.from === 'input' || found === undefined ? user : { value: found.value, from: 'markup' }
  }
  return {
    ...taken,
    report: {
      ...report,
      ...identityOf(source, meta),
      url: meta.url ?? own?.url ?? report.url,
      format,
      given: { ...given, title: said('title'), outlet: said('outlet'), published: said('published') },
      stated: [...stated, ...(report.stated ?? [])],
    },
  }
}
