import {
  bestText,
  boardOf,
  capital,
  chainText,
  dayText,
  decidedTexts,
  gradeShapes,
  incidentFacts,
  isHeadline,
  many,
  outletNames,
  type RecordTally,
  reportName,
  type StoryIndex,
  type StoryRecord,
  someOf,
  stateShapes,
  storyFacts,
  storyIndex,
  withDays,
} from '@stemma/engine'
import { type Choosing, chosenRecord } from '../dossier.ts'
import type { Frozen } from '../frozen.ts'
import type { Opened } from '../records.ts'
import type { DossierView } from '../schemas/dossier.ts'
import { bandOf, restsOn } from './board.ts'

/** A dossier as it is chosen, with what else may go into it. */
export const dossierOf = (
  { record, index, asOf }: Pick<Opened, 'record' | 'index' | 'asOf'>,
  choosing: Choosing,
): Frozen<DossierView> => {
  const chosen = chosenRecord(record, choosing)
  const own = storyIndex(chosen)
  // Words are numbered in the order in which they are first cited.
  const numbers = new Map<string, number>()
  const cite = (claims: readonly string[]): number[] =>
    [...new Set(claims)].flatMap((claim) => {
      if (!own.claims.has(claim)) return []
      const known = numbers.get(claim) ?? numbers.size + 1
      numbers.set(claim, known)
      return [known]
    })
  const { main, minor } = boardOf(chosen, own)
  const figures = [...main, ...minor].map((tally) => figureOf(tally, own, cite))
  const contradictions = chosen.contradictions.map(({ id, says, between }) => ({
    id,
    says: withDays(says),
    cites: cite(between),
  }))
  const happenings = chosen.incidents.map((incident) => ({
    id: incident.id,
    day: dayText(incident.date),
    says: capital(incidentFacts(incident, own).join(' · ')),
    cites: cite(incident.claims),
  }))
  const quotations = chosen.utterances.map(({ id, speaker, when, renderings }) => ({
    id,
    speaker: speaker ?? 'Nobody named',
    day: when === null ? null : dayText(when),
    renderings: renderings.flatMap(({ claim, relation }) =>
      cite([claim]).map((number) => ({ relation, cite: number })),
    ),
  }))
  return {
    label: record.label,
    facts: storyFacts(chosen, own),
    asOf,
    choices: choicesOf(record, index, choosing),
    reports: chosen.reports
      .filter(({ revisedBy }) => revisedBy === null)
      .map((report, at) => ({
        id: report.id,
        number: at + 1,
        name: reportName(report, own),
        title: report.title,
        titleLanguage: report.titleLanguage,
        published: report.published,
        hash: report.hash,
        without: choosing.without.has(report.id),
      })),
    figures,
    contradictions,
    happenings,
    quotations,
    words: [...numbers].map(([claim, number]) => {
      const placed = own.claims.get(claim)!
      return {
        number,
        claim,
        exact: placed.claim.exact,
        language: placed.claim.language,
        report: { id: placed.report.id, name: reportName(placed.report, own) },
        published: placed.report.published,
        hash: placed.report.hash,
      }
    }),
  }
}

const figureOf = (
  tally: RecordTally,
  index: StoryIndex,
  cite: (claims: readonly string[]) => number[],
): Frozen<DossierView['figures'][number]> => {
  const { id, label, grade, sentence, readings } = tally
  return {
    id,
    label,
    stands: bestText(tally) ?? 'no standing figure',
    band: bandOf(tally),
    grade: { key: grade, ...gradeShapes[grade] },
    rests: restsOn(tally),
    sentence,
    decided: decidedTexts(id, index),
    readings: readings.map((reading) => ({
      ...stateShapes[reading.state],
      day: reading.asOf === null ? 'no day' : dayText(reading.asOf),
      worded: reading.worded,
      chain: chainText(reading, index),
      outlets: someOf(outletNames(reading.reports, index), 3),
      cites: cite([...reading.claims, ...reading.standings]),
    })),
  }
}

const choicesOf = (record: StoryRecord, index: StoryIndex, { lines }: Choosing): Frozen<DossierView['choices']> => {
  const { main, minor } = boardOf(record, index)
  const chosen = (id: string): boolean => lines === null || lines.has(id)
  const group = (kind: string, name: string, all: readonly { readonly id: string; readonly says: string }[]) => ({
    kind,
    name,
    lines: all.map(({ id, says }) => ({ id, says, chosen: chosen(id) })),
  })
  return [
    group(
      'tally',
      'Figures',
      [...main, ...minor].map((tally) => ({
        id: tally.id,
        says: `${tally.label}: ${bestText(tally) ?? 'no standing figure'}`,
      })),
    ),
    group(
      'contradiction',
      'What cannot all hold',
      record.contradictions.map(({ id, says }) => ({ id, says: withDays(says) })),
    ),
    group(
      'incident',
      'What happened',
      record.incidents.map((incident) => ({
        id: incident.id,
        says: `${dayText(incident.date)}: ${incidentFacts(incident, index)[0] ?? incident.type}`,
      })),
    ),
    group(
      'utterance',
      'What was said',
      record.utterances.map(({ id, speaker, when, renderings }) => ({
        id,
        says: [speaker ?? 'nobody named', when === null ? null : dayText(when), many(renderings.length, 'rendering')]
          .filter(Boolean)
          .join(', '),
      })),
    ),
    group(
      'report',
      'Reports besides',
      record.reports
        .filter(({ revisedBy }) => revisedBy === null)
        .map((report) => {
          const name = reportName(report, index)
          return {
            id: report.id,
            says: report.title === null ? name : isHeadline(name) ? report.title : `${name}: ${report.title}`,
          }
        }),
    ),
  ].filter((each) => each.lines.length > 0)
}
