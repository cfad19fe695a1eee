import type { RecordReport } from '../record/record-report.ts'
import type { RecordTally, RecordTallyReading } from '../record/record-tally.ts'
import { type StemmaNode, stemmaOf } from '../record/stemma.ts'
import { type StoryIndex, storyIndex } from '../record/story-index.ts'
import type { StoryRecord, StoryRecords } from '../record/story-record.ts'
import { type Citation, citationsOf } from './citations.ts'
import { style } from './html-style.ts'
import { html, type Markup, trusted } from './markup.ts'
import { toldRenderings } from './renderings.ts'
import { rulesUsed } from './rules.ts'
import { gradeShapes, stateShapes } from './shapes.ts'
import { sparkline } from './sparkline.ts'
import { stemmaDrawing } from './stemma-drawing.ts'
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
 * Draws a tally's readings as SVG, with `role="img"`, a title and a description; null where there is nothing to draw. What
 * it returns is written into the page as it is.
 *
 * @param id begins the ids of the drawing, unique in the page
 */
export type TallyChart = (tally: RecordTally, id: string) => string | null

/**
 * The record as a dossier in one HTML file, without scripts or anything to fetch: every line with the numbers of the
 * words it rests on, charts and the stemma drawn, and the words at the end.
 */
export const dossierHtml = ({ stories }: StoryRecords, chart: TallyChart): string => {
  let first = 1
  const told = stories.map((story, at): Telling => {
    const index = storyIndex(story)
    const cited = citationsOf(story, index, first)
    first += cited.size
    return { story, index, cited, id: `s${at + 1}`, chart }
  })
  const title = stories.length === 1 ? stories[0]!.label : `${many(stories.length, 'record')}`
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · Stemma</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the record</a>
<main id="main">
${told.map(article)}
</main>
<footer><p class="small">Made by Stemma from the reports listed. Each line names its rule; <code>stemma why</code> prints its working.</p></footer>
</body>
</html>
`.markup
  }`
}

interface Telling {
  readonly story: StoryRecord
  readonly index: StoryIndex
  readonly cited: ReadonlyMap<string, Citation>
  /** Begins every id of the story in the page. */
  readonly id: string
  readonly chart: TallyChart
}

const article = (telling: Telling): Markup => {
  const { story, index, id } = telling
  const sections = (
    [
      ['figures', 'Figures', figures(telling)],
      ['contradictions', 'What cannot all hold', contradictions(telling)],
      ['timeline', 'What happened', timeline(telling)],
      ['quotations', 'What was said', utterances(telling)],
      ['stemma', 'Who has it from whom', stemmata(telling)],
      ['reports', 'Reports', reports(telling)],
      ['method', 'Method', method(telling)],
      ['unread', 'What was not read', unread(telling)],
      ['words', 'Words cited', citations(telling)],
    ] as const
  ).flatMap(([name, heading, body]) => (body === null ? [] : [{ name, heading, body }]))
  return html`<article id="${id}" aria-labelledby="${id}-label">
<h1 id="${id}-label">${named(story.label)}</h1>
<p class="facts">${storyFacts(story, index).join(' · ')} · <span class="id">${story.id}</span></p>
<nav aria-label="Contents"><ul>${sections.map(({ name, heading }) => html`<li><a href="#${id}-${name}">${heading}</a></li>`)}</ul></nav>
${sections.map(
  ({ name, heading, body }) => html`<section aria-labelledby="${id}-${name}">
<h2 id="${id}-${name}">${heading}</h2>
${body}
</section>
`,
)}</article>
`
}

/** A name or a number, so that its direction touches nothing around it. */
const named = (text: string): Markup => html`<bdi>${text}</bdi>`

const joined = (items: readonly Markup[], between: string): Markup =>
  html`${items.map((item, at) => (at === 0 ? item : html`${between}${item}`))}`

/** Numbers of the words a line rests on, each a link to them. */
const cites = (claims: readonly string[], { cited, id }: Telling): Markup | null => {
  const numbers = [...new Set(claims)].flatMap((claim) => cited.get(claim)?.number ?? [])
  return numbers.length === 0
    ? null
    : html`<span class="cites">${joined(
        numbers.map((number) => html`<a href="#${id}-w${number}" aria-label="words ${number}">[${number}]</a>`),
        ' ',
      )}</span>`
}

const figures = (telling: Telling): Markup | null => {
  const { tallies } = telling.story
  if (tallies.length === 0) return null
  return html`<div class="scroll" tabindex="0" role="region" aria-label="All figures"><table class="glance" role="table">
<caption>Every count, the figure that stands, and how many independent origins it has</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">count</th><th scope="col" role="columnheader">stands</th><th scope="col" role="columnheader">low–high</th><th scope="col" role="columnheader">readings</th><th scope="col" role="columnheader">origins</th><th scope="col" role="columnheader">grade</th></tr></thead>
<tbody role="rowgroup">${tallies.map(
    (
      tally,
      at,
    ) => html`<tr role="row"><th scope="row" role="rowheader"><a href="#${telling.id}-t${at + 1}">${named(capital(tally.label))}</a></th><td role="cell" class="stands">${
      bestText(tally) === null ? 'none' : named(bestText(tally)!)
    }</td><td role="cell" class="number">${named(rangeText(tally) ?? '–')}</td><td role="cell" class="spark" aria-hidden="true">${sparkline(tally)}</td><td role="cell" class="number">${many(
      tally.origins,
      'origin',
    )} · ${many(tally.outlets, 'outlet')}</td><td role="cell">${grade(tally)}</td></tr>
`,
  )}</tbody></table></div>
<p class="legend">${Object.values(stateShapes)
    .map(({ mark, word }) => `${mark} ${word}`)
    .join(' · ')} · ┄ range of what stands · × after a bar: withdrawn or denied · * day taken from the publication</p>
${tallies.map((tally, at) => tallySection(tally, at, telling))}`
}

const grade = (tally: RecordTally): Markup => {
  const { mark, word } = gradeShapes[tally.grade]
  return html`<span class="grade ${tally.grade}"><span aria-hidden="true">${mark}</span> ${word}</span>`
}

const tallySection = (tally: RecordTally, at: number, telling: Telling): Markup => {
  const { index, chart } = telling
  const id = `${telling.id}-t${at + 1}`
  const best = bestText(tally)
  const range = rangeText(tally)
  const floor = floorText(tally, index)
  const whole = tally.partOf === null ? undefined : index.tallies.get(tally.partOf)
  const drawing = chart(tally, `${id}-chart`)
  return html`<section class="tally" aria-labelledby="${id}">
<div class="tally-head"><h3 id="${id}">${named(capital(tally.label))}</h3><span class="id">${tally.id}</span></div>
<div class="standing-figure">${best === null ? html`<span class="best none">no standing figure</span>` : html`<span class="best">${named(best)}</span>`}
${grade(tally)} <span class="facts">${[
    ...(range === null ? [] : [`range ${range}`]),
    `${many(tally.origins, 'origin')} · ${many(tally.outlets, 'outlet')}`,
    ...(whole === undefined ? [] : [`part of ${whole.label}`]),
    ...(tally.accumulation === 'flow' ? ['a new count, not a total'] : []),
  ].join(' · ')}</span></div>
<blockquote><p>${named(tally.sentence)}</p></blockquote>
${floor === null ? null : html`<p>${capital(floor)}</p>`}${tally.review.map((look) => html`<p class="review">To check: ${look}</p>`)}
${drawing === null ? null : html`<figure>${trusted(drawing)}</figure>`}
<div class="scroll" tabindex="0" role="region" aria-label="Readings of ${tally.label}"><table class="readings" role="table">
<caption>Readings of ${named(tally.label)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">state</th><th scope="col" role="columnheader">as of</th><th scope="col" role="columnheader">figure</th><th scope="col" role="columnheader">from, through, printed by</th><th scope="col" role="columnheader">why</th><th scope="col" role="columnheader">words</th></tr></thead>
<tbody role="rowgroup">${tally.readings.map((reading) => readingRow(reading, telling))}</tbody></table></div>
${tally.why.length === 0 ? null : html`<div class="small steps"><p>How it was settled (${tally.rule}):</p><ol>${tally.why.map((step) => html`<li>${step}</li>`)}</ol></div>`}
</section>
`
}

const readingRow = (reading: RecordTallyReading, telling: Telling): Markup => {
  const { index } = telling
  const { mark, word } = stateShapes[reading.state]
  const isInferred = reading.asOf !== null && reading.asOfInferred
  const chain = [...chainText(reading, index), outletNames(reading.reports, index).join(', ')]
  return html`<tr role="row"><th scope="row" role="rowheader" class="${reading.state}"><span aria-hidden="true">${mark}</span> ${word}</th><td role="cell" class="number">${dayText(reading.asOf)}${
    isInferred ? html`<abbr title="taken from the day of publication">*</abbr>` : null
  }</td><td role="cell"><strong>${named(reading.worded)}</strong></td><td role="cell" class="wide">${joined(chain.map(named), ' ← ')}</td><td role="cell" class="wide">${reading.why}</td><td role="cell" class="wide">${cites(
    [...reading.claims, ...reading.standings],
    telling,
  )}</td></tr>
`
}

const contradictions = (telling: Telling): Markup | null => {
  const { story } = telling
  if (story.contradictions.length === 0) return null
  return html`${story.contradictions.map(
    (found) => html`<div class="contradiction"><h3>${named(capital(found.says))}</h3>
<p class="facts">${found.type} · <span class="id">${found.id}</span></p>
<ul>${found.between.map((claim) => words(claim, telling))}</ul>
${found.excluded.length === 0 ? null : html`<p>Tried and excluded: ${found.excluded.join('; ')}.</p>`}
${found.hypothesis === null ? null : html`<p>Perhaps: ${found.hypothesis}. Offered, not asserted.</p>`}</div>
`,
  )}`
}

/** A claim's words, who prints them, and their number. */
const words = (claim: string, telling: Telling): Markup | null => {
  const placed = telling.index.claims.get(claim)
  if (placed === undefined) return null
  return html`<li>${named(quotedText(placed.claim.exact))} <span class="small">${named(reportName(placed.report, telling.index))}</span> ${cites([claim], telling)}</li>`
}

const timeline = (telling: Telling): Markup | null => {
  const { story, index } = telling
  if (story.incidents.length === 0) return null
  return html`<dl class="timeline">${story.incidents.map((incident) => {
    const [type = '', ...facts] = incidentFacts(incident, index)
    return html`<dt>${dayText(incident.date)}</dt><dd><strong>${named(type)}</strong>${facts.map((fact) => html` · ${named(fact)}`)} ${cites(incident.claims, telling)}${
      incident.versions.length === 0
        ? null
        : html`<ul>${incident.versions.map(({ says, claims }) => html`<li>${named(says)} ${cites(claims, telling)}</li>`)}</ul>`
    }</dd>
`
  })}</dl>`
}

const utterances = (telling: Telling): Markup | null => {
  const { story, index } = telling
  if (story.utterances.length === 0) return null
  return html`<p class="small">Words underlined differ from the first rendering. Proposed renderings wait for a person.</p>
${story.utterances.map(
  ({
    speaker,
    when,
    renderings,
  }) => html`<h3>${named(speaker ?? 'Nobody named')} <span class="small">${dayText(when)}</span></h3>
<dl class="renderings">${toldRenderings(renderings, index).map(
    ({ relation, stretches, claims, reports }) => html`<dt>${relation}</dt><dd><q lang="en">${stretches.map(
      ({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text),
    )}</q> <span class="small">${joined(
      reports.map((report) => named(reportName(report, index))),
      ', ',
    )}</span> ${cites(claims, telling)}</dd>
`,
  )}</dl>
`,
)}`
}

const stemmata = (telling: Telling): Markup | null => {
  const { story, index, id } = telling
  const origins = drawnOrigins(story)
  if (origins.length === 0) return null
  const name = (report: string): string => index.names.get(report) ?? report
  return html`<p class="small">Full lines: attributed in words. Broken lines: printed without a source. Dotted lines: copied.</p>
${origins.map((origin, at) => {
  const who = capital(originName(origin, index))
  const root = { ...stemmaOf(origin, index, name), name: who }
  return html`<h3>${named(who)}</h3>
<p class="facts">${[...originFacts(origin), many(origin.reports.length, 'report')].join(' · ')} · <span class="id">${origin.id}</span></p>
${
  origin.reports.length < 2
    ? null
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Stemma of ${who}">${stemmaDrawing(root, `${id}-o${at + 1}`, `Who has it from ${who}`)}</div>
`
}<ul class="tree">${root.children.map(branch)}</ul>
`
})}`
}

const branch = (node: StemmaNode): Markup =>
  html`<li>${named(node.name)} <span class="small">${named(restsText(node))}</span>${
    node.children.length === 0 ? null : html`<ul>${node.children.map(branch)}</ul>`
  }</li>`

const reports = ({
  story,
  index,
}: Telling): Markup => html`<div class="scroll" tabindex="0" role="region" aria-label="Reports"><table>
<caption>Reports the record was made from</caption>
<thead><tr><th scope="col">outlet</th><th scope="col">headline</th><th scope="col">published</th><th scope="col">made from</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${story.reports.map(
  (
    report,
  ) => html`<tr><th scope="row">${named(report.outlet ?? 'not known')}</th><td>${linked(report)}</td><td class="number">${dayText(report.published)}</td><td>${joined(
    (index.sources.get(report.id) ?? []).map(({ from, kind, evidence }) => {
      const source = index.reports.get(from)
      return html`${named(source === undefined ? from : reportName(source, index))} (${kind}, ${Math.round(evidence.containment * 100)} %)`
    }),
    '; ',
  )}</td><td><code>${report.hash}</code></td></tr>
`,
)}</tbody></table></div>`

/** The headline, a link where the address is one of the web. */
const linked = ({ title, url }: RecordReport): Markup => {
  const headline = named(title ?? 'No headline found')
  return url !== null && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${headline}</a>`
    : headline
}

const method = ({ story }: Telling): Markup => html`<p>${methodText}</p>
<dl class="timeline">${rulesUsed(story).map(({ id, says }) => html`<dt>${id}</dt><dd>${says}</dd>`)}</dl>`

const unread = ({ story, index }: Telling): Markup => {
  const lines = story.reports.flatMap((report) => report.unread.map(({ span, why }) => ({ report, span, why })))
  return lines.length === 0
    ? html`<p>Every sentence of the reports was read.</p>`
    : html`<ul>${lines.map(({ report, span, why }) => html`<li>${named(reportName(report, index))}, characters ${span[0]} to ${span[1]}: ${why}</li>`)}</ul>`
}

const citations = ({ cited, id }: Telling): Markup | null =>
  cited.size === 0
    ? null
    : html`<ol class="citations">${[...cited.values()].map(
        ({ number, claim, report }) =>
          html`<li id="${id}-w${number}"><span class="number">[${number}]</span><span>${named(quotedText(claim.exact))} <span class="small">${named(
            report.outlet ?? report.title ?? 'Unknown outlet',
          )}, ${dayText(report.published)}, <code>${report.hash.slice(0, 16)}</code></span></span></li>
`,
      )}</ol>`
