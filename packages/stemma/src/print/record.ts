import {
  dayText,
  drawnOrigins,
  type Incident,
  incidentFacts,
  introduced,
  many,
  originFacts,
  originName,
  outletNames,
  partyFacts,
  quotedText,
  type RecordReport,
  reportName,
  restsText,
  revisionSteps,
  type StemmaNode,
  type StoryIndex,
  type StoryRecord,
  sidesOf,
  spokenIn,
  stemmaOf,
  storyFacts,
  storyIndex,
  type ToldRendering,
  timelineOf,
  toldRenderings,
  unmetTexts,
  withDays,
} from '@stemma/engine'
import { printedBoard } from './board.ts'
import { decidedRows } from './decided.ts'
import { type Printing, put, row, widest } from './line.ts'
import { shortIds } from './short-ids.ts'
import { type Piece, piece, type Terminal, visible } from './terminal.ts'

/**
 * The records of stories for people: the board of figures, what cannot all hold, what happened, what was said, and the
 * tree of who has it from whom. Nothing from a report can steer the terminal.
 */
export const printedRecord = (stories: readonly StoryRecord[], terminal: Terminal): string => {
  const printing: Printing = { ...terminal, width: Math.min(terminal.width, widest), short: shortIds(stories) }
  return stories.map((story) => printedStory(story, printing)).join('\n')
}

/** The boards of stories alone: what was counted, what stands, and the sentence to print. */
export const printedBoards = (stories: readonly StoryRecord[], terminal: Terminal): string =>
  printedParts(stories, terminal, (story, index, printing) => [
    heading(story, index, printing),
    printedBoard(story, index, printing),
  ])

/** The tallies of a story, as its board has them. */
export const printedTallies = (story: StoryRecord, terminal: Terminal): string =>
  printedParts([story], terminal, (_, index, printing) => [printedBoard(story, index, printing)])

/** Who has what from whom, origin by origin. */
export const printedOrigins = (story: StoryRecord, terminal: Terminal): string =>
  printedParts([story], terminal, (_, index, printing) => [stemmata(story, index, printing)])

const printedParts = (
  stories: readonly StoryRecord[],
  terminal: Terminal,
  parts: (story: StoryRecord, index: StoryIndex, printing: Printing) => readonly string[],
): string => {
  const printing: Printing = { ...terminal, width: Math.min(terminal.width, widest), short: shortIds(stories) }
  return stories.map((story) => `${parts(story, storyIndex(story), printing).join('\n\n')}\n`).join('\n')
}

const printedStory = (story: StoryRecord, printing: Printing): string => {
  const index = storyIndex(story)
  const sections: readonly (readonly [heading: string, text: string])[] = [
    ['FIGURES', printedBoard(story, index, printing)],
    ['WHAT CANNOT ALL HOLD', contradictions(story, index, printing)],
    ['WHAT HAPPENED', timeline(story, index, printing)],
    ['WHAT WAS SAID', utterances(story, index, printing)],
    ['WHO IS WHO', whoIsWho(story, index, printing)],
    ['WHO HAS IT FROM WHOM', stemmata(story, index, printing)],
    ['REPORTS', reports(story, index, printing)],
  ]
  return [
    heading(story, index, printing),
    ...sections.flatMap(([name, text]) => (text === '' ? [] : [put('', [piece(name, 'label')], printing), text])),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

const heading = (story: StoryRecord, index: StoryIndex, printing: Printing): string => {
  const facts = storyFacts(story, index)
  return [
    put('', [piece('━'.repeat(Math.min(printing.width, 100)), 'quiet')], printing),
    put('', [piece(visible(story.label), 'heading')], printing),
    put('', [piece(facts.map(visible).join(' · '))], printing),
    put('', [piece(visible(story.id), 'quiet')], printing),
    ...decidedRows(story.id, '', index, printing),
    ...unmetTexts(story.unmet).map((says) => put('', [piece(visible(says), 'warning')], printing)),
  ].join('\n')
}

const contradictions = (story: StoryRecord, index: StoryIndex, printing: Printing): string =>
  story.contradictions
    .map((found) =>
      [
        row(
          `  ${found.type.padEnd(12)} `,
          [piece(visible(withDays(found.says)), 'value')],
          printing.short(found.id),
          printing,
        ),
        ...sidesOf(found, index).flatMap(({ says, claims }) => [
          ...(says === '' ? [] : [put('    ', [piece(visible(withDays(says)), 'label')], printing)]),
          ...claims.map((id) => put(says === '' ? '    ' : '      ', quoted(id, index), printing)),
        ]),
        ...(found.excluded.length === 0
          ? []
          : [put('    excluded  ', [piece(visible(found.excluded.map(withDays).join(' · ')))], printing)]),
        ...(found.hypothesis === null
          ? []
          : [put('    perhaps   ', [piece(visible(withDays(found.hypothesis)))], printing)]),
        ...decidedRows(found.id, '    ', index, printing),
      ].join('\n'),
    )
    .join('\n\n')

/** A claim's words and who prints them. */
const quoted = (id: string, index: StoryIndex): Piece[] => {
  const placed = index.claims.get(id)
  if (placed === undefined) return [piece(visible(id))]
  return [
    piece(shortened(quotedText(placed.claim.exact))),
    piece(` · ${visible(reportName(placed.report, index))}`, 'quiet'),
  ]
}

const longest = 160

const shortened = (text: string): string => {
  const seen = visible(text).trim()
  return seen.length > longest ? `${seen.slice(0, longest).trimEnd()} …` : seen
}

const timeline = (story: StoryRecord, index: StoryIndex, printing: Printing): string => {
  const { main, minor, earlier } = timelineOf(story, index)
  const told = (heading: string, incidents: readonly Incident[]): string[] =>
    incidents.length === 0
      ? []
      : [
          [
            ...(heading === '' ? [] : [put('  ', [piece(`${heading} · ${incidents.length}`, 'heading')], printing)]),
            ...incidents.map((incident) => happened(incident, index, printing)),
          ].join('\n'),
        ]
  return [...told('', main), ...told('told by one report alone', minor), ...told('recalled from before', earlier)].join(
    '\n\n',
  )
}

const happened = (incident: Incident, index: StoryIndex, printing: Printing): string => {
  const [type = '', ...facts] = incidentFacts(incident, index)
  const pieces = [piece(visible(type), 'value'), ...facts.map((fact) => piece(` · ${visible(fact)}`))]
  return [
    row(
      `  ${(incident.date === null ? 'no day' : dayText(incident.date)).padEnd(12)} `,
      pieces,
      printing.short(incident.id),
      printing,
    ),
    ...incident.versions.map(({ says, claims }) =>
      put(
        ' '.repeat(15),
        [piece(visible(withDays(says))), piece(` · ${reportsOf(claims, index).map(visible).join(', ')}`, 'quiet')],
        printing,
      ),
    ),
    ...decidedRows(incident.id, ' '.repeat(15), index, printing),
  ].join('\n')
}

const reportsOf = (claims: readonly string[], index: StoryIndex): readonly string[] =>
  outletNames(
    claims.flatMap((id) => index.claims.get(id)?.report.id ?? []),
    index,
  )

/** Speech with several renderings first, each with its words; then what one report alone has. */
const utterances = (story: StoryRecord, index: StoryIndex, printing: Printing): string => {
  const { several, single, minor } = spokenIn(story)
  return [
    ...several.map(({ id, speaker, when, renderings }) => {
      const facts = [
        piece(visible(speaker ?? 'nobody named'), 'value'),
        piece(` · ${dayText(when)} · ${many(renderings.length, 'rendering')}`),
      ]
      return [
        row('  ', facts, printing.short(id), printing),
        ...toldRenderings(renderings, index).map((told) =>
          put(`    ${told.relation.padEnd(12)} `, rendered(told, index), printing),
        ),
        ...decidedRows(id, '    ', index, printing),
      ].join('\n')
    }),
    ...[...single, ...minor].map(({ id, speaker, when, renderings }) => {
      const facts = [piece(visible(speaker ?? 'nobody named'), 'value'), piece(` · ${dayText(when)}`)]
      const [told] = toldRenderings(renderings, index)
      const words = told === undefined ? [] : [put('    ', rendered(told, index), printing)]
      return [
        row('  ', facts, printing.short(id), printing),
        ...words,
        ...decidedRows(id, '    ', index, printing),
      ].join('\n')
    }),
  ].join('\n\n')
}

const rendered = ({ stretches, reports }: ToldRendering, index: StoryIndex): Piece[] => [
  ...marked(stretches),
  piece(` · ${reports.map((report) => visible(reportName(report, index))).join(', ')}`, 'quiet'),
]

/** Words the first rendering does not have stand in brackets. */
const marked = (stretches: readonly { readonly text: string; readonly differs: boolean }[]): Piece[] => {
  const [open, close] = stretches.some(({ text }) => /[[\]]/.test(text)) ? ['⟦', '⟧'] : ['[', ']']
  return stretches.map(({ text, differs }) =>
    differs ? piece(`${open}${visible(text)}${close}`, 'marked') : piece(visible(text)),
  )
}

const whoIsWho = (story: StoryRecord, index: StoryIndex, printing: Printing): string =>
  introduced(story)
    .map((party) =>
      [
        put(
          '  ',
          [
            piece(visible(party.name), 'value'),
            ...partyFacts(party, index).map(({ says }) => piece(` · ${visible(says)}`)),
          ],
          printing,
        ),
        ...decidedRows(party.id, '    ', index, printing),
      ].join('\n'),
    )
    .join('\n')

const stemmata = (story: StoryRecord, index: StoryIndex, printing: Printing): string => {
  return drawnOrigins(story)
    .map((origin) => {
      const name = (id: string): string => {
        const report = index.reports.get(id)
        return report === undefined ? id : reportName(report, index)
      }
      const facts = [
        piece(visible(originName(origin, index)), 'value'),
        piece(
          originFacts(origin)
            .map((fact) => ` · ${visible(fact)}`)
            .join(''),
        ),
      ]
      const tree = stemmaOf(origin, index, name)
      return [
        row('  ', facts, printing.short(origin.id), printing),
        ...decidedRows(origin.id, '  ', index, printing),
        ...branches(tree.children, '  ', printing),
      ].join('\n')
    })
    .join('\n\n')
}

const branches = (nodes: readonly StemmaNode[], indent: string, printing: Printing): string[] =>
  nodes.flatMap((node, at) => {
    const isLast = at === nodes.length - 1
    const pieces = [
      piece(visible(node.name), node.kind === 'relay' ? 'plain' : 'value'),
      piece(` · ${shortened(restsText(node))}`, 'quiet'),
    ]
    return [
      put(`${indent}${isLast ? '└─' : '├─'} `, pieces, printing),
      ...branches(node.children, `${indent}${isLast ? '   ' : '│  '}`, printing),
    ]
  })

const reports = (story: StoryRecord, index: StoryIndex, printing: Printing): string =>
  story.reports
    .filter(({ revisedBy }) => revisedBy === null)
    .map((report) => {
      const from = (index.sources.get(report.id) ?? []).map(
        ({ from, kind }) => `${kind} of ${index.names.get(from) ?? from}`,
      )
      const facts = [report.title ?? 'no headline found', ...from].map((fact) => ` · ${visible(fact)}`)
      const pieces = [piece(visible(reportName(report, index)), 'value'), piece(facts.join(''))]
      return [
        row(`  ${dayText(report.published).padEnd(12)} `, pieces, printing.short(report.id), printing),
        ...revisionsOf(report, index).map((step) =>
          put(' '.repeat(15), [piece(visible(withDays(step)), 'quiet')], printing),
        ),
        ...decidedRows(report.id, ' '.repeat(15), index, printing),
      ].join('\n')
    })
    .join('\n')

/** What each version of a report changed, the latest first. */
const revisionsOf = (report: RecordReport, index: StoryIndex): readonly string[] => {
  const before = report.revises === null ? undefined : index.reports.get(report.revises)
  return before === undefined ? [] : [...revisionSteps(report), ...revisionsOf(before, index)]
}
