import { outletNames, placeText, reportName } from '@stemma/engine'
import type { Opened } from '../records.ts'
import { decisions, type Line, table } from './table.ts'

/** Where claims start. */
export const originsTable = table<Line<'origins'>>(
  'origins',
  'A row for each origin: where a group of claims starts',
  ({ record }) => record.origins,
  (opened) => [
    { name: 'id', says: 'Id of the origin', of: ({ id }) => id },
    { name: 'who', says: 'Who knows; empty where no source is named', of: ({ who }) => who },
    { name: 'family', says: 'The authority behind it', of: ({ family }) => family },
    { name: 'channel', says: 'How it was given out', of: ({ channel }) => channel },
    { name: 'when', says: 'ISO day of its first claim', of: ({ when }) => when },
    { name: 'own_account', says: 'Whether the outlet stands for it, since nobody is named', of: ({ bare }) => bare },
    {
      name: 'outlets',
      says: 'Outlets that carry it, copies included',
      of: ({ reports }) => outletNames(reports, opened.index),
    },
    { name: 'claims', says: 'Ids of the claims that rest on it', of: ({ claims }) => claims },
    { name: 'reports', says: 'Ids of the reports that carry it', of: ({ reports }) => reports },
    { name: 'why', says: 'What was collapsed into it', of: ({ why }) => why },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** Who is named. */
export const partiesTable = table<Line<'parties'>>(
  'parties',
  'A row for each person, body, group or place that is named',
  ({ record }) => record.parties,
  () => [
    { name: 'id', says: 'Id of the party', of: ({ id }) => id },
    { name: 'name', says: 'The fullest name', of: ({ name }) => name },
    { name: 'kind', says: 'person, body, group or place', of: ({ kind }) => kind },
    { name: 'roles', says: 'Titles, and what happens to it', of: ({ roles }) => roles },
    { name: 'variants', says: 'Every name as written', of: ({ variants }) => variants.map(({ name }) => name) },
    {
      name: 'offices',
      says: 'Offices held, come into or left',
      of: ({ offices }) => offices.map(({ title, state }) => [state, title].filter(Boolean).join(' ')),
    },
    {
      name: 'reports',
      says: 'Ids of the reports that name it',
      of: ({ variants }) => [...new Set(variants.flatMap(({ reports }) => reports))],
    },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** What was said. */
export const utterancesTable = table<Line<'utterances'>>(
  'utterances',
  'A row for each rendering of each utterance',
  ({ record }) => record.utterances,
  (opened) => [
    { name: 'id', says: 'Id of the utterance', of: ({ id }) => id },
    { name: 'speaker', says: 'Who spoke; empty where nobody is named', of: ({ speaker }) => speaker },
    { name: 'when', says: 'ISO day', of: ({ when }) => when },
    {
      name: 'words',
      says: 'The fullest rendering',
      of: ({ renderings: [first] }) =>
        first === undefined ? null : (opened.index.claims.get(first.claim)?.claim.exact ?? null),
    },
    {
      name: 'renderings',
      says: 'How each report renders it',
      of: ({ renderings }) => renderings.map(({ claim, relation }) => `${relation} ${claim}`),
    },
    {
      name: 'outlets',
      says: 'Outlets that render it',
      of: ({ renderings }) =>
        outletNames(
          renderings.flatMap(({ claim }) => opened.index.claims.get(claim)?.report.id ?? []),
          opened.index,
        ),
    },
    { name: 'why', says: 'Why these are one', of: ({ why }) => why },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** What happened. */
export const incidentsTable = table<Line<'incidents'>>(
  'incidents',
  'A row for each happening, in order of time, undated last',
  ({ record }) => record.incidents,
  (opened) => [
    { name: 'id', says: 'Id of the incident', of: ({ id }) => id },
    { name: 'date', says: 'ISO date, month or year', of: ({ date }) => date },
    { name: 'first', says: 'First day on which it can have been', of: ({ first }) => first },
    { name: 'final', says: 'Last day on which it can have been', of: ({ final }) => final },
    { name: 'type', says: 'What kind of happening', of: ({ type }) => type },
    { name: 'who', says: 'Who did it', of: ({ who }) => who },
    { name: 'target', says: 'To whom or what', of: ({ target }) => target },
    { name: 'place', says: 'Where', of: ({ place }) => placeText(place) },
    {
      name: 'outlets',
      says: 'Outlets that tell of it',
      of: ({ claims }) =>
        outletNames(
          claims.flatMap((id) => opened.index.claims.get(id)?.report.id ?? []),
          opened.index,
        ),
    },
    { name: 'versions', says: 'What they tell otherwise', of: ({ versions }) => versions.map(({ says }) => says) },
    { name: 'claims', says: 'Ids of its claims', of: ({ claims }) => claims },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** What cannot all hold. */
export const contradictionsTable = table<Line<'contradictions'>>(
  'contradictions',
  'A row for each pair of things that cannot both hold',
  ({ record }) => record.contradictions,
  () => [
    { name: 'id', says: 'Id of the contradiction', of: ({ id }) => id },
    { name: 'type', says: 'value, logic, denial, attribution or date', of: ({ type }) => type },
    { name: 'says', says: 'What cannot all hold', of: ({ says }) => says },
    {
      name: 'hypothesis',
      says: 'What would explain it, offered and not asserted',
      of: ({ hypothesis }) => hypothesis,
    },
    { name: 'excluded', says: 'What does not explain it', of: ({ excluded }) => excluded },
    { name: 'between', says: 'Ids of the claims', of: ({ between }) => between },
    { name: 'about', says: 'Ids of the lines it is about', of: ({ about }) => about },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** What is made from what. */
export const derivationsTable = table<Line<'derivations'>>(
  'derivations',
  'A row for each report that is made from another',
  ({ record }) => record.derivations,
  (opened) => [
    { name: 'id', says: 'Id of the derivation', of: ({ id }) => id },
    { name: 'from', says: 'Id of the earlier report', of: ({ from }) => from },
    { name: 'from_name', says: 'What it is called', of: ({ from }) => nameOf(from, opened) },
    { name: 'to', says: 'Id of the one made from it', of: ({ to }) => to },
    { name: 'to_name', says: 'What it is called', of: ({ to }) => nameOf(to, opened) },
    { name: 'kind', says: 'verbatim, rewrite, spun or translation', of: ({ kind }) => kind },
    {
      name: 'containment',
      says: 'Share of the shorter report’s own words, 0 to 1',
      of: ({ evidence }) => evidence.containment,
    },
    { name: 'shared', says: 'Words that stand in both', of: ({ shared }) => shared },
    { name: 'steps', says: 'What it rests on', of: ({ evidence }) => evidence.steps },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

/** What was read. */
export const reportsTable = table<Line<'reports'>>(
  'reports',
  'A row for each report in each of its versions, in the order of publication',
  ({ record }) => record.reports,
  () => [
    { name: 'id', says: 'Id of the report', of: ({ id }) => id },
    { name: 'title', says: 'Its headline', of: ({ title }) => title },
    { name: 'language', says: 'What most of it is in, BCP 47', of: ({ language }) => language },
    { name: 'outlet', says: 'Who published it', of: ({ outlet }) => outlet },
    { name: 'published', says: 'When, ISO 8601', of: ({ published }) => published },
    { name: 'updated', says: 'When it was last edited, as it says', of: ({ updated }) => updated },
    { name: 'url', says: 'Its address', of: ({ url }) => url },
    { name: 'captured', says: 'When it was taken in by a crawler', of: ({ captured }) => captured },
    { name: 'sha256', says: 'Hash of its bytes', of: ({ hash }) => hash },
    { name: 'claims', says: 'How many claims it makes', of: ({ claims }) => claims.length },
    { name: 'unread', says: 'How many sentences were not read', of: ({ unread }) => unread.length },
    { name: 'revises', says: 'Id of the version before', of: ({ revises }) => revises },
    { name: 'revised_by', says: 'Id of the version after', of: ({ revisedBy }) => revisedBy },
    { name: 'graded', says: 'What a person thinks of it: A to F and 1 to 6', of: ({ graded }) => graded },
    { name: 'decided', says: 'What people decided of it', of: decisions },
  ],
)

const nameOf = (id: string, { index }: Opened): string | null => {
  const report = index.reports.get(id)
  return report === undefined ? null : reportName(report, index)
}
