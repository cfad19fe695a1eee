import { dayText } from '../record/day-text.ts'
import type { RecordReport } from '../record/record-report.ts'
import { revisionSteps } from '../record/revision-steps.ts'
import { storyIndex } from '../record/story-index.ts'
import type { StoryRecords } from '../record/story-record.ts'
import { boardOf } from './board.ts'
import { citationsOf } from './citations.ts'
import { figures } from './html-figures.ts'
import { contradictions, parties, stemmata, timeline, utterances } from './html-happenings.ts'
import { style } from './html-style.ts'
import { decided, joined, linkedReport, named, type TallyChart, type Telling, worded } from './html-telling.ts'
import { html, type Markup, trusted } from './markup.ts'
import { rulesUsed } from './rules.ts'
import { many, methodText, quotedText, reportName, storyFacts, unmetTexts, withDays } from './telling.ts'

export type { TallyChart } from './html-telling.ts'

/**
 * The record as a dossier in one HTML file, without scripts or anything to fetch: every line with the numbers of the
 * words it rests on, charts and the stemma drawn, and the words at the end.
 */
export const dossierHtml = ({ stories, unmet }: StoryRecords, chart: TallyChart): string => {
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
${told.map(article)}${unmetTexts(unmet).map((says) => html`<p class="decided">${named(says)}</p>`)}
</main>
<footer><p class="small">Made by Stemma from the reports listed. Each line names its rule; <code>stemma why</code> prints its working.</p></footer>
</body>
</html>
`.markup
  }`
}

const article = (telling: Telling): Markup => {
  const { story, index, id } = telling
  const [lede] = boardOf(story, index).main
  const sections = (
    [
      ['figures', 'Figures', figures(telling)],
      ['contradictions', 'What cannot all hold', contradictions(telling)],
      ['timeline', 'What happened', timeline(telling)],
      ['quotations', 'What was said', utterances(telling)],
      ['parties', 'Who is who', parties(telling)],
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
${decided(story.id, telling)}${unmetTexts(story.unmet).map((says) => html`<p class="decided">${named(says)}</p>`)}${lede === undefined ? null : html`<p class="lede">${named(lede.sentence)}</p>`}
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

const reports = (telling: Telling): Markup => {
  const { story, index, id } = telling
  const revised = story.reports.flatMap((report) => revisionSteps(report).map((step) => ({ report, step })))
  return html`<table class="reports" role="table">
<caption>Reports the record was made from, in order of publication</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">no.</th><th scope="col" role="columnheader">outlet</th><th scope="col" role="columnheader">headline</th><th scope="col" role="columnheader">published</th><th scope="col" role="columnheader">made from</th><th scope="col" role="columnheader">SHA-256</th></tr></thead>
<tbody role="rowgroup">${story.reports.map(
    (
      report,
      at,
    ) => html`<tr role="row" id="${id}-r${at + 1}"><td role="cell" class="number">${at + 1}</td><th scope="row" role="rowheader">${
      report.outlet === null ? html`<span class="none">not known</span>` : named(report.outlet)
    }</th><td role="cell" class="wide">${linked(report)}${decided(report.id, telling)}</td><td role="cell" class="number">${dayText(report.published)}</td><td role="cell" class="wide">${report.revisedBy === null ? '' : 'an earlier version'}${joined(
      (index.sources.get(report.id) ?? []).map(({ from, kind, evidence }) => {
        const source = index.reports.get(from)
        return html`${source === undefined ? named(from) : linkedReport(source, telling)} (${kind}, ${Math.round(evidence.containment * 100)} % of its words)`
      }),
      '; ',
    )}</td><td role="cell" class="wide"><code>${report.hash}</code></td></tr>
`,
  )}</tbody></table>${
    revised.length === 0
      ? ''
      : html`<ul class="revised">${revised.map(({ report, step }) => html`<li>${named(reportName(report, index))}: ${named(withDays(step))}</li>`)}</ul>`
  }`
}

/** The headline, a link where the address is one of the web. */
const linked = ({ title, titleLanguage, url }: RecordReport): Markup => {
  const headline = title === null ? html`No headline found` : worded(title, titleLanguage)
  return url !== null && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${headline}</a>`
    : headline
}

const method = ({ story, index }: Telling): Markup => html`<p>${methodText(index.decided.size > 0)}</p>
<dl class="rules">${rulesUsed(story).map(({ id, says }) => html`<dt>${id}</dt><dd>${says}</dd>`)}</dl>`

const unread = ({ story, index }: Telling): Markup => {
  const lines = story.reports.flatMap((report) => report.unread.map(({ span, why }) => ({ report, span, why })))
  return lines.length === 0
    ? html`<p>Every sentence of the reports was read.</p>`
    : html`<ul>${lines.map(({ report, span, why }) => html`<li>${named(reportName(report, index))}, characters ${span[0]} to ${span[1]}: ${why}</li>`)}</ul>`
}

const citations = (telling: Telling): Markup | null => {
  const { cited, id } = telling
  return cited.size === 0
    ? null
    : html`<ol class="citations">${[...cited.values()].map(
        ({ number, claim, report }) =>
          html`<li id="${id}-w${number}"><span class="number">${number}</span><span>${worded(quotedText(claim.exact), claim.language)} <span class="small">${linkedReport(report, telling)}, ${dayText(
            report.published,
          )}, <code>${report.hash.slice(0, 12)}</code></span></span></li>
`,
      )}</ol>`
}
