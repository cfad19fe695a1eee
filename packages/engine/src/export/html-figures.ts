import { dayText } from '../record/day-text.ts'
import type { RecordTally, RecordTallyReading } from '../record/record-tally.ts'
import { boardOf } from './board.ts'
import { cites, decided, joined, linkedReports, named, setApart, type Telling } from './html-telling.ts'
import { html, type Markup, trusted } from './markup.ts'
import { gradeShapes, type Shape, stateShapes } from './shapes.ts'
import { sparkline } from './sparkline.ts'
import { bestText, capital, chainText, floorText, hasWhy, many, rangeText, withDays } from './telling.ts'

/** The counts of a story: all at a glance, then each with its sentence, chart and readings; small ones to be opened. */
export const figures = (telling: Telling): Markup | null => {
  const { story, index } = telling
  if (story.tallies.length === 0) return null
  const { main, minor } = boardOf(story, index)
  const id = new Map([...main, ...minor].map((tally, at) => [tally.id, `${telling.id}-t${at + 1}`]))
  const sections = (tallies: readonly RecordTally[]): Markup =>
    html`${tallies.map((tally) => tallySection(tally, id.get(tally.id)!, telling))}`
  const glance = (tallies: readonly RecordTally[], caption: string): Markup =>
    glanceTable(
      tallies.map((tally) => ({ tally, to: id.get(tally.id)! })),
      caption,
    )
  return html`${glance(main, 'What is counted, the figure that stands, and how many independent origins it has')}
${legend}
${sections(main)}
${setApart(
  `Also counted: ${many(minor.length, 'line')}`,
  minor.length === 0
    ? null
    : html`${glance(minor, 'Single persons, and parts that one report gives')}${sections(minor)}`,
)}`
}

const key = ({ mark, word }: Shape): Markup => html`<li><span aria-hidden="true">${mark}</span> ${word}</li>`

const legend = html`<ul class="legend" aria-label="Marks">${Object.values(stateShapes).map(key)}<li><span aria-hidden="true">┄</span> range of what stands</li><li><span aria-hidden="true">×</span> withdrawn or denied, after its bar</li><li>* day taken from the publication</li></ul>`

const glanceTable = (lines: readonly { readonly tally: RecordTally; readonly to: string }[], caption: string): Markup =>
  html`<table class="glance" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">count</th><th scope="col" role="columnheader">stands</th><th scope="col" role="columnheader">low–high</th><th scope="col" role="columnheader">readings</th><th scope="col" role="columnheader">printed</th><th scope="col" role="columnheader">grade</th></tr></thead>
<tbody role="rowgroup">${lines.map(
    ({ tally, to }) => html`<tr role="row"${
      tally.partOf === null ? null : html` class="part"`
    }><th scope="row" role="rowheader"><a href="#${to}">${named(capital(tally.label))}</a></th><td role="cell" class="stands">${
      bestText(tally) === null ? html`<span class="none">none</span>` : named(bestText(tally)!)
    }</td><td role="cell" class="number">${named(rangeText(tally) ?? '–')}</td><td role="cell" class="spark" aria-hidden="true">${sparkline(tally)}</td><td role="cell" class="number">${many(
      tally.origins,
      'origin',
    )} · ${many(tally.outlets, 'outlet')}</td><td role="cell">${grade(tally)}</td></tr>
`,
  )}</tbody></table>`

const grade = (tally: RecordTally): Markup => {
  const { mark, word } = gradeShapes[tally.grade]
  return html`<span class="grade ${tally.grade}"><span aria-hidden="true">${mark}</span> ${word}</span>`
}

const tallySection = (tally: RecordTally, id: string, telling: Telling): Markup => {
  const { index, chart } = telling
  const best = bestText(tally)
  const range = rangeText(tally)
  const floor = floorText(tally, index)
  const whole = tally.partOf === null ? undefined : index.tallies.get(tally.partOf)
  const drawing = chart(tally, `${id}-chart`)
  return html`<section class="tally" aria-labelledby="${id}">
<div class="tally-head"><h3 id="${id}">${named(capital(tally.label))}</h3><span class="id">${tally.id}</span></div>
<div class="standing-figure">${best === null ? html`<span class="best none">no standing figure</span>` : html`<span class="best">${named(best)}</span>`}
${grade(tally)} <span class="facts">${[
    ...(range === null || range === best ? [] : [`range ${range}`]),
    `${many(tally.origins, 'origin')} · ${many(tally.outlets, 'outlet')}`,
    ...(whole === undefined ? [] : [`part of ${whole.label}`]),
    ...(tally.accumulation === 'flow' ? ['a new count, not a total'] : []),
  ].join(' · ')}</span></div>
<blockquote aria-label="Sentence to print"><p>${named(tally.sentence)}</p></blockquote>
${floor === null ? null : html`<p class="floor">${capital(floor)}</p>`}${tally.review.map((look) => html`<p class="review">To check: ${withDays(look)}</p>`)}${decided(tally.id, telling)}
${drawing === null ? null : html`<figure>${trusted(drawing)}</figure>`}
<table class="readings" role="table">
<caption>Readings of ${named(tally.label)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">state</th><th scope="col" role="columnheader">as of</th><th scope="col" role="columnheader">figure</th><th scope="col" role="columnheader">from ← through ← printed by</th><th scope="col" role="columnheader">words</th></tr></thead>
<tbody role="rowgroup">${tally.readings.map((reading) => readingRow(reading, telling))}</tbody></table>
${
  tally.why.length === 0
    ? null
    : html`<details class="steps"><summary>How it was settled, by ${tally.rule}</summary><ol>${tally.why.map((step) => html`<li>${withDays(step)}</li>`)}</ol></details>`
}
</section>
`
}

const readingRow = (reading: RecordTallyReading, telling: Telling): Markup => {
  const { index } = telling
  const { mark, word } = stateShapes[reading.state]
  const isInferred = reading.asOf !== null && reading.asOfInferred
  const chain = [...chainText(reading, index).map(named), linkedReports(reading.reports, telling)]
  return html`<tr role="row" class="${reading.state}"><th scope="row" role="rowheader"><span aria-hidden="true">${mark}</span> ${word}</th><td role="cell" class="number">${dayText(reading.asOf)}${
    isInferred ? html`<abbr title="taken from the day of publication">*</abbr>` : null
  }</td><td role="cell" class="figure">${named(reading.worded)}</td><td role="cell" class="wide">${joined(chain, ' ← ')}${
    hasWhy(reading) ? html`<span class="why">${withDays(reading.why)}</span>` : null
  }</td><td role="cell" class="wide words">${cites([...reading.claims, ...reading.standings], telling)}</td></tr>
`
}
