import type { Language } from '../language/language.ts'
import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import { fold } from '../text/fold.ts'
import { amountOf, filled, grouped } from './amount.ts'
import type { FateChange } from './change-fates.ts'
import type { FigureChange, StandingFigure } from './change-tallies.ts'
import { countNamed } from './count-name.ts'
import { incidentName } from './incident-name.ts'
import { dayNamed } from './named-days.ts'
import { placeNamed } from './named-places.ts'
import { sourceNamed, sourcesNamed } from './named-sources.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import { sentencedBy } from './sentenced.ts'
import type { StoryIndex } from './story-index.ts'
import type { StoryRecord } from './story-record.ts'

/** Puts changes into words, from the patterns of a language. */
export interface Wording {
  readonly figure: (tally: RecordTally, change: FigureChange) => string
  readonly standing: (tally: RecordTally, change: FateChange) => string
  readonly origin: (tally: RecordTally, origin: Origin, readings: readonly RecordTallyReading[]) => string
  readonly grade: (tally: RecordTally, before: RecordTally['grade']) => string
  readonly contradiction: (found: Contradiction, isOpen: boolean) => string
  readonly counted: (tally: RecordTally, isGone: boolean) => string
  readonly incident: (incident: Incident) => { readonly what: string; readonly says: string }
  readonly story: (story: StoryRecord) => string
}

/** Words for what changed, by the record as it is now. */
export const createWording = (after: StoryIndex, language: Language): Wording => {
  const { changes: words, sentences } = language
  const given = sentencedBy(after)

  const whatOf = (tally: RecordTally): string => countNamed(tally, language)

  const amount = ({ best, low, high, worded }: StandingFigure): string =>
    best === null ? rangeOf(low, high) : (worded ?? grouped(best))

  const rangeOf = (low: number | null, high: number | null): string =>
    low !== null && low === high
      ? grouped(low)
      : amountOf({ value: null, low, high, bound: low === null || high === null ? 'vague' : 'between' }, '', sentences)

  const sourced = (text: string, tally: RecordTally, readings: readonly RecordTallyReading[]): string => {
    const who = readings.length === 0 ? null : sourcesNamed(readings, tally, given, language)
    return who === null ? text : `${text}${sentences.and}${filled(sentences.accordingTo, { who })}`
  }

  return {
    figure: (tally, { before, after: now, moved }) => {
      const what = whatOf(tally)
      const giving = tally.readings.filter(({ state, value }) => state === 'standing' && value === tally.best)
      if (now === null) return sentence(filled(words.none, { what, before: amount(before!) }))
      const stands = now.best === null ? words.given : words.stands
      if (before === null) return sentence(sourced(filled(stands, { what, after: amount(now) }), tally, giving))
      const slots = { what, before: amount(before), after: amount(now) }
      if (before.best !== null && now.best !== null && moved.includes('best')) {
        const pattern = now.best > before.best ? words.rose : words.fell
        return sentence(sourced(filled(pattern, slots), tally, giving))
      }
      if (moved.includes('best'))
        return sentence(
          now.best === null ? filled(words.noBest, slots) : sourced(filled(words.stands, slots), tally, giving),
        )
      if (moved.includes('low') || moved.includes('high'))
        return sentence(
          filled(words.range, { what, before: rangeOf(before.low, before.high), after: rangeOf(now.low, now.high) }),
        )
      return sentence(summed(what, before.floor, now.floor))
    },

    standing: (tally, { reading, after: fate, undone, by }) => {
      const slots = { what: whatOf(tally), count: reading.worded, who: by === null ? '' : sourceNamed(by, language) }
      if (undone !== null) return sentence(filled(words.undone[undone], slots))
      const denied = by === null ? words.denied : words.deniedBy
      const pattern = fate === 'in force' ? words.reinstated : fate === 'denied' ? denied : words[fate]
      return sentence(filled(pattern, slots))
    },

    origin: (tally, origin, readings) => {
      const who = sourcesNamed(readings, tally, given, language) ?? origin.who
      const pattern = who === null ? words.unnamedOrigin : words.origin
      const count = [...new Set(readings.map(({ worded }) => worded))].join(sentences.and)
      return sentence(filled(pattern, { what: whatOf(tally), who: who ?? '', count }))
    },

    grade: (tally, was) =>
      sentence(
        filled(words.grade, { what: whatOf(tally), before: words.grades[was], after: words.grades[tally.grade] }),
      ),

    contradiction: ({ says }, isOpen) => sentence(filled(isOpen ? words.opened : words.closed, { says })),

    counted: ({ sentence: own }, isGone) =>
      sentence(filled(isGone ? words.uncounted : words.counted, { sentence: own.replace(/\.$/, '') })),

    incident: (incident) => {
      const { place, date } = incident
      const name = incidentName(incident, after)
      const [whom, who] = [name.whom, name.who].map((each) => (each === null ? null : withArticle(each, language)))
      let what = name.what
      if (whom != null) what = filled(words.of, { what, whom })
      if (who != null) what = filled(words.by, { what, who })
      const where = place?.city ?? place?.region ?? place?.country ?? null
      if (where !== null && !fold(what).includes(fold(where))) what = `${what} ${placeNamed(where, language)}`
      if (date !== null) what = filled(words.dated, { what, date: dayNamed(date, language) })
      return { what, says: sentence(filled(words.happened, { what })) }
    },

    story: ({ label, reports }) => {
      const n = reports.filter(({ revisedBy }) => revisedBy === null).length
      const count = filled(n === 1 ? words.report.one : words.report.many, { n: grouped(n) })
      return sentence(filled(words.story, { label, count }))
    },
  }

  function summed(what: string, from: number | null, to: number | null): string {
    if (to === null) return filled(words.floorGone, { what, before: grouped(from ?? 0) })
    return from === null
      ? filled(words.floorFirst, { what, after: grouped(to) })
      : filled(words.floor, { what, before: grouped(from), after: grouped(to) })
  }
}

/** A noun that stands alone has the article it needs: "the cabinet"; words that tell more are as reports have them. */
const withArticle = (name: string, language: Language): string => (/\s/.test(name) ? name : sourceNamed(name, language))

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
