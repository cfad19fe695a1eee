import { attributions } from './claims/attribution/attributions.ts'
import { events } from './claims/events/events.ts'
import { figures } from './claims/figures/figures.ts'
import { quotations } from './claims/quotations.ts'
import { type Reading, readingOf } from './claims/reading.ts'
import { standing } from './claims/standing/standing.ts'
import type { Language } from './language/language.ts'
import { clauses } from './mentions/clauses/clauses.ts'
import { parties } from './mentions/parties/parties.ts'
import { quantities } from './mentions/quantities/quantities.ts'
import { quoted } from './mentions/quotation/quoted.ts'
import { times } from './mentions/times/times.ts'
import { credits } from './report/credits.ts'
import { pipeline } from './report/layers.ts'
import type { Report } from './report/report.ts'
import { zones } from './report/zones.ts'
import { syntax } from './syntax/tokens.ts'

/** Reads reports in one language into claims. Pure: the same report gives the same reading, always. */
export interface Reader {
  readonly read: (report: Report) => Reading
}

/**
 * A reader for a language. Building one decodes the models, which takes some tens of milliseconds; keep it and reuse it.
 *
 * @throws if a model's bytes are not of the format this version reads
 */
export const createReader = (language: Language): Reader => {
  const layers = pipeline
    .with(zones(language))
    .with(credits(language))
    .with(quoted(language))
    .with(syntax(language))
    .with(clauses(language))
    .with(times(language))
    .with(quantities(language))
    .with(parties(language))
    .with(attributions(language))
    .with(figures(language))
    .with(quotations(language))
    .with(events(language))
  const settle = standing(language)
  return {
    read: (report) => {
      const given = layers.read(report)
      return readingOf({ ...given, ...settle(given) }, language.code)
    },
  }
}
