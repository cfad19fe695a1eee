import type { Incident } from '../reconcile/incidents.ts'
import { dayText } from '../record/day-text.ts'
import type { RecordTally } from '../record/record-tally.ts'
import { revisionSteps } from '../record/revision-steps.ts'
import { type StemmaNode, stemmaOf } from '../record/stemma.ts'
import { type StoryIndex, storyIndex } from '../record/story-index.ts'
import type { StoryRecord, StoryRecords } from '../record/story-record.ts'
import { visible } from '../text/visible.ts'
import { boardOf } from './board.ts'
import { type Citation, citationsOf } from './citations.ts'
import { spokenIn, type ToldRendering, toldRenderings } from './renderings.ts'
import { rulesUsed } from './rules.ts'
import { gradeShapes, stateShapes } from './shapes.ts'
import { sidesOf } from './sides.ts'
import { sparkline } from './sparkline.ts'
import {
  bestText,
  capital,
  chainText,
  decidedTexts,
  drawnOrigins,
  floorText,
  hasWhy,
  incidentFacts,
  introduced,
  many,
  methodText,
  originFacts,
  originName,
  outletNames,
  partyFacts,
  quotedText,
  rangeText,
  reportName,
  restsText,
  storyFacts,
  unmetTexts,
  withDays,
} from './telling.ts'
import { timelineOf } from './timeline.ts'

/**
 * The record as a dossier in Markdown: every line with the numbers of the words it rests on, and those words at the end.
 * Words of reports are escaped, so that they are only ever text.
 */
export const dossierMarkdown = ({ stories, unmet }: StoryRecords): string => {
  let first = 1
  const dossiers = stories.map((story) => {
    const index = storyIndex(story)
    const citations = citationsOf(story, index, first)
    first += citations.size
    return dossierOf(story, index, citations)
  })
  const left = unmet.length === 0 ? [] : [`${unmetTexts(unmet).map(text).join('\n\n')}\n`]
  return [...dossiers, ...left].join('\n---\n\n')
}

type Cited = ReadonlyMap<string, Citation>

const dossierOf = (story: StoryRecord, index: StoryIndex, cited: Cited): string => {
  const sections: readonly (readonly [heading: string, blocks: readonly string[]])[] = [
    ['Figures', figures(story, index, cited)],
    ['What cannot all hold', contradictions(story, index, cited)],
    ['What happened', timeline(story, index, cited)],
    ['What was said', utterances(story, index, cited)],
    ['Who is who', parties(story, index, cited)],
    ['Who has it from whom', stemmata(story, index)],
    ['Reports', [reports(story, index), ...revised(story, index)]],
    [
      'Method',
      [
        methodText(index.decided.size > 0),
        rulesUsed(story)
          .map(({ id, says }) => `- **${id}** ${says}`)
          .join('\n'),
      ],
    ],
    ['What was not read', unread(story, index)],
    ['Words cited', [words(cited, index)]],
  ]
  return [
    `# ${text(story.label)}`,
    storyFacts(story, index).map(text).join(' · '),
    ...decidedTexts(story.id, index).map(text),
    ...unmetTexts(story.unmet).map(text),
    ...sections.flatMap(([heading, blocks]) => {
      const told = blocks.filter((block) => block !== '')
      return told.length === 0 ? [] : [`## ${heading}`, ...told]
    }),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

/** Words of a report as they stand, with every sign that Markdown or HTML would take for its own made plain. */
const text = (words: string): string => visible(words).replace(/[\\`*_{}[\]<>#|!&~]/g, (sign) => `\\${sign}`)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const marks = (claims: readonly string[], cited: Cited): string =>
  claims
    .flatMap((id) => cited.get(id) ?? [])
    .map(({ number }) => `[${number}]`)
    .join('')

/** All at a glance, then each; small ones in a line each, after them. */
const figures = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => {
  const { main, minor } = boardOf(story, index)
  if (main.length === 0) return []
  return [
    table(
      ['count', 'stands', 'low–high', 'printed', 'grade'],
      main.map((tally) => [
        text(capital(tally.label)),
        text(bestText(tally) ?? 'none'),
        text(rangeText(tally) ?? '–'),
        `${many(tally.origins, 'origin')}, ${many(tally.outlets, 'outlet')}`,
        `${gradeShapes[tally.grade].mark} ${gradeShapes[tally.grade].word}`,
      ]),
    ),
    ...main.map((tally) => tallyBlock(tally, index, cited)),
    ...(minor.length === 0
      ? []
      : [
          [
            '### Also counted',
            '',
            ...minor.map((tally) => {
              const claims = tally.readings.flatMap(({ claims, standings }) => [...claims, ...standings])
              return `- ${text(capital(tally.label))}: ${text(tally.sentence)} ${marks(claims, cited)} \`${text(tally.id)}\``
            }),
          ].join('\n'),
        ]),
  ]
}

const tallyBlock = (tally: RecordTally, index: StoryIndex, cited: Cited): string => {
  const { mark, word } = gradeShapes[tally.grade]
  const best = bestText(tally)
  const range = rangeText(tally)
  const floor = floorText(tally, index)
  const whole = tally.partOf === null ? undefined : index.tallies.get(tally.partOf)
  const bars = sparkline(tally)
  return [
    `### ${text(capital(tally.label))}`,
    [
      best === null ? 'no standing figure' : `**${text(best)}**`,
      ...(range === null ? [] : [range]),
      ...(bars === '' ? [] : [bars]),
      `${many(tally.origins, 'origin')}, ${many(tally.outlets, 'outlet')}`,
      `${mark} ${word}`,
      ...(whole === undefined ? [] : [`part of ${text(whole.label)}`]),
      `\`${text(tally.id)}\``,
    ].join(' · '),
    `> ${text(tally.sentence)}`,
    ...(floor === null ? [] : [text(capital(floor))]),
    ...tally.review.map((look) => `To check: ${text(withDays(look))}`),
    ...decidedTexts(tally.id, index).map(text),
    table(
      ['state', 'as of', 'figure', 'from ← through', 'printed by', 'why', 'words'],
      tally.readings.map((reading) => {
        const { mark, word } = stateShapes[reading.state]
        return [
          `${mark} ${word}`,
          `${dayText(reading.asOf)}${reading.asOf !== null && reading.asOfInferred ? ' (inferred)' : ''}`,
          text(reading.worded),
          chainText(reading, index).map(text).join(' ← '),
          outletNames(reading.reports, index).map(text).join(', '),
          hasWhy(reading) ? text(withDays(reading.why)) : '',
          marks([...reading.claims, ...reading.standings], cited),
        ]
      }),
    ),
    ...(tally.why.length === 0
      ? []
      : [`How it was settled, by ${text(tally.rule)}: ${tally.why.map((step) => text(withDays(step))).join('; ')}.`]),
  ].join('\n\n')
}

const contradictions = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => [
  story.contradictions
    .map((found) =>
      [
        `- **${capital(found.type)}**: ${text(withDays(found.says))} \`${text(found.id)}\``,
        ...sidesOf(found, index).map(({ says, claims }) => {
          const told = claims.flatMap((id) => {
            const placed = index.claims.get(id)
            if (placed === undefined) return []
            return [
              `${text(quotedText(placed.claim.exact))} (${text(reportName(placed.report, index))}) ${marks([id], cited)}`,
            ]
          })
          return `  - ${says === '' ? '' : `*${text(withDays(says))}*: `}${told.join('; ')}`
        }),
        ...(found.excluded.length === 0
          ? []
          : [`  - tried and excluded: ${found.excluded.map((each) => text(withDays(each))).join('; ')}`]),
        ...(found.hypothesis === null
          ? []
          : [`  - perhaps ${text(withDays(found.hypothesis))}: offered, not asserted`]),
        ...decidedItems(found.id, index),
      ].join('\n'),
    )
    .join('\n'),
]

/** What people decided of a line of a list. */
const decidedItems = (id: string, index: StoryIndex): string[] =>
  decidedTexts(id, index).map((says) => `  - ${text(says)}`)

const timeline = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => {
  const { main, minor, earlier } = timelineOf(story, index)
  const told = (heading: string, incidents: readonly Incident[]): string[] =>
    incidents.length === 0
      ? []
      : [
          ...(heading === '' ? [] : [`### ${heading}`]),
          incidents.map((incident) => happened(incident, index, cited)).join('\n'),
        ]
  return [...told('', main), ...told('Told by one report alone', minor), ...told('Recalled from before', earlier)]
}

const happened = (incident: Incident, index: StoryIndex, cited: Cited): string =>
  [
    `- **${dayText(incident.date)}** ${incidentFacts(incident, index).map(text).join(' · ')} ${marks(incident.claims, cited)}`,
    ...incident.versions.map(({ says, claims }) => `  - ${text(withDays(says))} ${marks(claims, cited)}`),
    ...decidedItems(incident.id, index),
  ].join('\n')

const utterances = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => {
  const { several, single, minor } = spokenIn(story)
  const alone = [...single, ...minor].flatMap(({ id, speaker, when, renderings }) => [
    ...toldRenderings(renderings, index).map(
      (told) => `- **${text(capital(speaker ?? 'nobody named'))}**, ${dayText(when)}: ${rendered(told, index, cited)}`,
    ),
    ...decidedItems(id, index),
  ])
  return [
    ...(several.length === 0 ? [] : ['Words in bold differ from the first rendering.']),
    ...several.map(({ id, speaker, when, renderings }) =>
      [
        `### ${text(capital(speaker ?? 'nobody named'))}, ${dayText(when)}`,
        '',
        ...toldRenderings(renderings, index).map((told) => `- ${told.relation}: ${rendered(told, index, cited)}`),
        ...decidedTexts(id, index).map((says) => `- ${text(says)}`),
      ].join('\n'),
    ),
    ...(alone.length === 0 ? [] : [['### In one report alone', '', ...alone].join('\n')]),
  ]
}

const rendered = ({ stretches, claims, reports }: ToldRendering, index: StoryIndex, cited: Cited): string => {
  const said = stretches.map(({ text: words, differs }) => (differs ? bold(words) : text(words))).join('')
  return `${said} (${reports.map((report) => text(reportName(report, index))).join(', ')}) ${marks(claims, cited)}`
}

/** Bold marks hold where no space stands within them. */
const bold = (words: string): string => {
  const [, before = '', said = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  return said === '' ? text(words) : `${before}**${text(said)}**${after}`
}

const parties = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => [
  introduced(story)
    .map((party) => {
      const facts = partyFacts(party, index).map(({ says, claims }) => `${text(says)} ${marks(claims, cited)}`.trim())
      return [`- **${text(party.name)}**: ${facts.join('; ')}`, ...decidedItems(party.id, index)].join('\n')
    })
    .join('\n'),
]

const stemmata = (story: StoryRecord, index: StoryIndex): string[] => [
  drawnOrigins(story)
    .map((origin) => {
      const name = (id: string): string => index.names.get(id) ?? id
      return [
        `- **${text(capital(originName(origin, index)))}**${originFacts(origin)
          .map((fact) => ` · ${text(fact)}`)
          .join('')}`,
        ...decidedItems(origin.id, index),
        ...branches(stemmaOf(origin, index, name).children, '  '),
      ].join('\n')
    })
    .join('\n'),
]

const branches = (nodes: readonly StemmaNode[], indent: string): string[] =>
  nodes.flatMap((node) => [
    `${indent}- ${text(node.name)}: ${text(restsText(node))}`,
    ...branches(node.children, `${indent}  `),
  ])

const reports = (story: StoryRecord, index: StoryIndex): string =>
  table(
    ['no.', 'outlet', 'headline', 'published', 'made from', 'SHA-256'],
    story.reports.map((report, at) => [
      String(at + 1),
      text(report.outlet ?? 'not known'),
      text(report.title ?? 'none found'),
      dayText(report.published),
      [
        ...(report.revisedBy === null ? [] : ['an earlier version']),
        ...(index.sources.get(report.id) ?? []).map(({ from, kind, evidence }) => {
          const source = index.reports.get(from)
          return `${text(source === undefined ? from : reportName(source, index))} (${kind}, ${Math.round(evidence.containment * 100)} %)`
        }),
      ].join('; '),
      `\`${text(report.hash)}\``,
    ]),
  )

/** What each revision of a report changed, and what people decided of it. */
const revised = (story: StoryRecord, index: StoryIndex): string[] => {
  const lines = story.reports.flatMap((report) =>
    [...revisionSteps(report).map(withDays), ...decidedTexts(report.id, index)].map(
      (step) => `- ${text(reportName(report, index))}: ${text(step)}`,
    ),
  )
  return lines.length === 0 ? [] : [lines.join('\n')]
}

const unread = (story: StoryRecord, index: StoryIndex): string[] => {
  const lines = story.reports.flatMap((report) =>
    report.unread.map(
      ({ span, why }) => `- ${text(reportName(report, index))}, characters ${span[0]} to ${span[1]}: ${text(why)}`,
    ),
  )
  return [lines.length === 0 ? 'Every sentence of the reports was read.' : lines.join('\n')]
}

/** Numbers are written out, not made by a list: those of a second story go on where the first one’s end. */
const words = (cited: Cited, index: StoryIndex): string =>
  [...cited.values()]
    .map(({ number, claim, report }) => {
      const { published, hash } = report
      return `[${number}] ${text(quotedText(claim.exact))} ${text(reportName(report, index))}, ${dayText(published)}, \`${hash.slice(0, 12)}\``
    })
    .join('\n\n')
