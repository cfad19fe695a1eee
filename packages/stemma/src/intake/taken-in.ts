import type { Intake, Meta, Source } from './source.ts'
import { reportFromText } from './text.ts'

/** What one source can be. */
export type SourceFormat = 'text' | 'html' | 'mail' | 'docx' | 'pdf'

/**
 * The report that a source is. A parser is loaded with the first source that needs it: a pile of plain text is read
 * without any.
 *
 * @param longest characters past which a source may be refused before it is taken apart whole
 */
export const takenIn = async (format: SourceFormat, source: Source, meta: Meta, longest: number): Promise<Intake> => {
  if (format === 'text') return reportFromText(source, meta)
  if (format === 'html') return (await import('./page.ts')).reportFromHtml(source, meta)
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  switch (format) {
    case 'mail':
      return (await import('./mail.ts')).reportFromMail(bytes, meta)
    case 'docx':
      return (await import('./docx.ts')).reportFromDocx(bytes, meta)
    case 'pdf':
      return (await import('./pdf/report.ts')).reportFromPdf(bytes, meta, longest)
  }
}
