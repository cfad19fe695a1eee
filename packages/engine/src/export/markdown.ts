import type { RecordTally } from '../record/record-tally.ts'
import { type StemmaNode, stemmaOf } from '../record/stemma.ts'
import { type StoryIndex, storyIndex } from '../record/story-index.ts'
import type { StoryRecord, StoryRecords } from '../record/story-record.ts'
import { visible } from '../text/visible.ts'
import { type Citation, citationsOf } from './citations.ts'
import { toldRenderings } from './renderings.ts'
import { rulesUsed } from './rules.ts'
import { gradeShapes, stateShapes } from './shapes.ts'
import { sparkline } from './sparkline.ts'
import {
  bestText,
  capital,
  chainText,
  dayText,
  drawnOrigins,
  floorText,
  incidentFacts,
  many,
  methodText,
  originFacts,
  originName,
  outletNames,
  quotedText,
  rangeText,
  reportName,
  restsText,
  storyFacts,
} from './telling.ts'

/**
 * The record as a dossier in Markdown: every line with the numbers of the words it rests on, and those words at the end.
 * Words of reports are escaped, so that they are only ever text.
 */
export const dossierMarkdown = ({ stories }: StoryRecords): string => {
  let first = 1
  return stories
    .map((story) => {
      const index = storyIndex(story)
      const citations = citationsOf(story, index, first)
      first += citations.size
      return dossierOf(story, index, citations)
    })
    .join('\n---\n\n')
}

type Cited = ReadonlyMap<string, Citation>

const dossierOf = (story: StoryRecord, index: StoryIndex, cited: Cited): string => {
  const sections: readonly (readonly [heading: string, blocks: readonly string[]])[] = [
    ['Figures', story.tallies.map((tally) => tallyBlock(tally, index, cited))],
    ['What cannot all hold', contradictions(story, cited)],
    ['What happened', timeline(story, index, cited)],
    ['What was said', utterances(story, index, cited)],
    ['Who has it from whom', stemmata(story, index)],
    ['Reports', [reports(story, index)]],
    [
      'Method',
      [
        methodText,
        rulesUsed(story)
          .map(({ id, says }) => `- **${id}** ${says}`)
          .join('\n'),
      ],
    ],
    ['What was not read', unread(story, index)],
    ['Words cited', [words(cited)]],
  ]
  return [
    `# ${text(story.label)}`,
    storyFacts(story, index).map(text).join(' · '),
    ...sections.flatMap(([heading, blocks]) => {
      const told = blocks.filter((block) => block !== '')
      return told.length === 0 ? [] : [`## ${heading}`, ...told]
    }),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

/** Words of a report as they stand, with every sign that Markdown or HTML would take for its own made plain. */
const text = (words: string): string => visible(words).replace(/[\\`*_{}[\]<>#|!&~()]/g, (sign) => `\\${sign}`)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const marks = (claims: readonly string[], cited: Cited): string =>
  claims
    .flatMap((id) => cited.get(id) ?? [])
    .map(({ number }) => `[${number}]`)
    .join('')

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
    ...tally.review.map((look) => `To check: ${text(look)}`),
    table(
      ['', 'as of', 'figure', 'from', 'printed by', 'why', 'words'],
      tally.readings.map((reading) => {
        const { mark, word } = stateShapes[reading.state]
        return [
          `${mark} ${word}`,
          `${dayText(reading.asOf)}${reading.asOf !== null && reading.asOfInferred ? ' (inferred)' : ''}`,
          text(reading.worded),
          chainText(reading, index).map(text).join(' ← '),
          outletNames(reading.reports, index).map(text).join(', '),
          text(reading.why),
          marks([...reading.claims, ...reading.standings], cited),
        ]
      }),
    ),
  ].join('\n\n')
}

const contradictions = (story: StoryRecord, cited: Cited): string[] =>
  story.contradictions.map((found) =>
    [
      `- **${capital(found.type)}**: ${text(found.says)} ${marks(found.between, cited)}`,
      ...(found.excluded.length === 0 ? [] : [`  - excluded: ${found.excluded.map(text).join('; ')}`]),
      ...(found.hypothesis === null ? [] : [`  - perhaps: ${text(found.hypothesis)}`]),
    ].join('\n'),
  )

const timeline = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] => [
  story.incidents
    .map((incident) =>
      [
        `- **${dayText(incident.date)}** ${incidentFacts(incident, index).map(text).join(' · ')} ${marks(incident.claims, cited)}`,
        ...incident.versions.map(({ says, claims }) => `  - ${text(says)} ${marks(claims, cited)}`),
      ].join('\n'),
    )
    .join('\n'),
]

const utterances = (story: StoryRecord, index: StoryIndex, cited: Cited): string[] =>
  story.utterances.map(({ speaker, when, renderings }) =>
    [
      `### ${text(speaker ?? 'Nobody named')}, ${dayText(when)}`,
      '',
      ...toldRenderings(renderings, index).map(({ relation, stretches, claims, reports }) => {
        const said = stretches
          .map(({ text: words, differs }) => (differs ? `**${text(words)}**` : text(words)))
          .join('')
        return `- ${relation}: ${said} (${reports.map((report) => text(reportName(report, index))).join(', ')}) ${marks(claims, cited)}`
      }),
    ].join('\n'),
  )

const stemmata = (story: StoryRecord, index: StoryIndex): string[] => [
  drawnOrigins(story)
    .map((origin) => {
      const name = (id: string): string => index.names.get(id) ?? id
      return [
        `- **${text(capital(originName(origin, index)))}**${originFacts(origin)
          .map((fact) => ` · ${text(fact)}`)
          .join('')}`,
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
    ['outlet', 'headline', 'published', 'made from', 'SHA-256'],
    story.reports.map((report) => [
      text(report.outlet ?? 'not known'),
      text(report.title ?? 'none found'),
      dayText(report.published),
      (index.sources.get(report.id) ?? [])
        .map(({ from, kind, evidence }) => {
          const source = index.reports.get(from)
          return `${text(source === undefined ? from : reportName(source, index))} (${kind}, ${Math.round(evidence.containment * 100)} %)`
        })
        .join('; '),
      `\`${text(report.hash)}\``,
    ]),
  )

const unread = (story: StoryRecord, index: StoryIndex): string[] => {
  const lines = story.reports.flatMap((report) =>
    report.unread.map(
      ({ span, why }) => `- ${text(reportName(report, index))}, characters ${span[0]} to ${span[1]}: ${text(why)}`,
    ),
  )
  return [lines.length === 0 ? 'Every sentence of the reports was read.' : lines.join('\n')]
}

/** Numbers are written out, not made by a list: those of a second story go on where the first one’s end. */
const words = (cited: Cited): string =>
  [...cited.values()]
    .map(({ number, claim, report }) => {
      const { outlet, title, published, hash } = report
      return `[${number}] ${text(outlet ?? title ?? 'Unknown outlet')}, ${dayText(published)}, \`${hash.slice(0, 16)}\`: ${text(quotedText(claim.exact))}`
    })
    .join('\n\n')
