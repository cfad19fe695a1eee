import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { Utterance } from '../reconcile/utterances.ts'
import { dayText } from '../record/day-text.ts'
import { type StemmaNode, stemmaOf } from '../record/stemma.ts'
import {
  cites,
  claimWords,
  decided,
  joined,
  linkedReport,
  named,
  setApart,
  type Telling,
  worded,
} from './html-telling.ts'
import { html, type Markup } from './markup.ts'
import { spokenIn, type ToldRendering, toldRenderings } from './renderings.ts'
import { sidesOf } from './sides.ts'
import { stemmaDrawing } from './stemma-drawing.ts'
import {
  capital,
  drawnOrigins,
  incidentFacts,
  introduced,
  many,
  originFacts,
  originName,
  partyFacts,
  restsText,
  withDays,
} from './telling.ts'
import { timelineOf } from './timeline.ts'

/** What cannot all hold, its sides beside each other. */
export const contradictions = (telling: Telling): Markup | null => {
  const found = telling.story.contradictions
  return found.length === 0 ? null : html`${found.map((each) => contradiction(each, telling))}`
}

const contradiction = (found: Contradiction, telling: Telling): Markup => {
  const sides = sidesOf(found, telling.index)
  return html`<div class="contradiction"><h3>${named(capital(withDays(found.says)))}</h3>
<p class="facts">${found.type} · ${found.rule} · <span class="id">${found.id}</span></p>
${decided(found.id, telling)}<div class="sides">${sides.map(
    ({ says, claims }) =>
      html`<div>${says === '' ? null : html`<p class="side">${named(capital(withDays(says)))}</p>`}<ul>${claims.map((claim) => claimWords(claim, telling))}</ul></div>`,
  )}</div>
${found.excluded.length === 0 ? null : html`<p class="small">Tried and excluded: ${found.excluded.map(withDays).join('; ')}.</p>`}
${found.hypothesis === null ? null : html`<p class="small">Perhaps ${withDays(found.hypothesis)}. Offered, not asserted.</p>`}</div>
`
}

/** What happened, day by day; what is recalled and what one report alone tells, to be opened. */
export const timeline = (telling: Telling): Markup | null => {
  const { story, index } = telling
  if (story.incidents.length === 0) return null
  const { main, minor, earlier } = timelineOf(story, index)
  return html`${incidents(main, telling)}
${setApart(`Told by one report alone: ${many(minor.length, 'line')}`, minor.length === 0 ? null : incidents(minor, telling))}
${setApart(`Before: ${many(earlier.length, 'earlier happening')} recalled`, earlier.length === 0 ? null : incidents(earlier, telling))}`
}

const incidents = (lines: readonly Incident[], telling: Telling): Markup =>
  html`<dl class="timeline">${lines.map((incident, at) => {
    const [type = '', ...facts] = incidentFacts(incident, telling.index)
    const isSameDay = at > 0 && lines[at - 1]!.date === incident.date
    return html`<dt${isSameDay ? html` class="again"` : null}>${dayText(incident.date)}</dt><dd><strong>${named(capital(type))}</strong>${facts.map((fact) => html` <span class="small">· ${named(fact)}</span>`)} ${cites(incident.claims, telling)}${
      incident.versions.length === 0
        ? null
        : html`<ul class="versions" aria-label="Told in ways that cannot all hold">${incident.versions.map(({ says, claims }) => html`<li>${named(capital(withDays(says)))} ${cites(claims, telling)}</li>`)}</ul>`
    }${decided(incident.id, telling)}</dd>
`
  })}</dl>`

/** What was said: speech with several renderings aligned, then what one report alone has. */
export const utterances = (telling: Telling): Markup | null => {
  const { story } = telling
  if (story.utterances.length === 0) return null
  const { several, single, minor } = spokenIn(story)
  return html`${several.length === 0 ? null : html`<p class="small">Underlined words differ from the first rendering. Proposed renderings wait for a person.</p>`}
${several.map((utterance) => aligned(utterance, telling))}
${
  single.length === 0
    ? null
    : html`<h3>${several.length === 0 ? 'As one report has it' : 'In one report alone'}</h3>${speech(single, telling)}`
}
${setApart(`More in one report alone: ${many(minor.length, 'line')}`, minor.length === 0 ? null : speech(minor, telling))}`
}

const aligned = ({ id, speaker, when, renderings }: Utterance, telling: Telling): Markup =>
  html`<section class="utterance"><h3>${named(capital(speaker ?? 'nobody named'))} <span class="small">${dayText(when)} · <span class="id">${id}</span></span></h3>
${decided(id, telling)}<dl class="renderings">${toldRenderings(renderings, telling.index).map(
    (told) => html`<dt>${told.relation}</dt><dd>${rendered(told, telling)}</dd>
`,
  )}</dl></section>
`

const speech = (lines: readonly Utterance[], telling: Telling): Markup =>
  html`<dl class="renderings">${lines.map(({ id, speaker, when, renderings }) => {
    const [told] = toldRenderings(renderings, telling.index)
    return told === undefined
      ? null
      : html`<dt><span class="who">${named(capital(speaker ?? 'nobody named'))}</span> ${dayText(when)}</dt><dd>${rendered(told, telling)}${decided(id, telling)}</dd>
`
  })}</dl>`

const rendered = ({ stretches, language, claims, reports }: ToldRendering, telling: Telling): Markup =>
  html`<q>${worded(
    stretches.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : html`${text}`)),
    language,
  )}</q> <span class="small">${joined(
    reports.map((report) => linkedReport(report, telling)),
    ', ',
  )}</span> ${cites(claims, telling)}`

/** Who the persons and bodies are: offices over time, and the names that reports give them. */
export const parties = (telling: Telling): Markup | null => {
  const { story, index } = telling
  const lines = introduced(story)
  return lines.length === 0
    ? null
    : html`<dl class="renderings">${lines.map(
        (party) => html`<dt><span class="who">${named(capital(party.name))}</span></dt><dd>${joined(
          partyFacts(party, index).map(({ says, claims }) => html`${named(says)} ${cites(claims, telling)}`),
          ' · ',
        )}${decided(party.id, telling)}</dd>
`,
      )}</dl>`
}

/** Who has it from whom: origins that several reports print are drawn, those of one report are listed. */
export const stemmata = (telling: Telling): Markup | null => {
  const origins = drawnOrigins(telling.story)
  if (origins.length === 0) return null
  const several = origins.filter(({ reports }) => reports.length > 1)
  const single = origins.filter(({ reports }) => reports.length < 2)
  return html`${
    several.length === 0
      ? null
      : html`<p class="small">From the one who knows, on the left, to those who print it. Full lines: attributed in words. Broken lines: printed without a source. Dotted lines: copied.</p>`
  }
${several.map((origin, at) => drawn(origin, `${telling.id}-o${at + 1}`, telling))}
${
  single.length === 0
    ? null
    : html`<h3>In one report alone</h3>
<dl class="renderings">${single.map(
        (
          origin,
        ) => html`<dt><span class="who">${named(capital(originName(origin, telling.index)))}</span></dt><dd>${tree(rootOf(origin, telling))}<span class="small">${originFacts(origin).join(' · ')} <span class="id">${origin.id}</span></span>${decided(origin.id, telling)}</dd>
`,
      )}</dl>`
}`
}

const rootOf = (origin: Origin, { index }: Telling): StemmaNode => ({
  ...stemmaOf(origin, index, (report) => index.names.get(report) ?? report),
  name: capital(originName(origin, index)),
})

const drawn = (origin: Origin, id: string, telling: Telling): Markup => {
  const root = rootOf(origin, telling)
  return html`<section class="origin"><h3>${named(root.name)}</h3>
<p class="facts">${[...originFacts(origin), many(origin.reports.length, 'report')].join(' · ')} · <span class="id">${origin.id}</span></p>
${decided(origin.id, telling)}<div class="scroll" tabindex="0" role="region" aria-label="Stemma of ${root.name}">${stemmaDrawing(root, id, `Who has it from ${root.name}`)}</div>
<details class="steps"><summary>The same in words</summary>${tree(root)}</details></section>
`
}

const tree = (root: StemmaNode): Markup => html`<ul class="tree">${root.children.map(branch)}</ul>`

const branch = (node: StemmaNode): Markup =>
  html`<li>${named(node.name)} <span class="small">${resting(node)}</span>${
    node.children.length === 0 ? null : html`<ul>${node.children.map(branch)}</ul>`
  }</li>`

const resting = (node: StemmaNode): Markup =>
  node.kind === 'report' && node.rests?.kind === 'words'
    ? worded(restsText(node), node.rests.language)
    : named(restsText(node))
