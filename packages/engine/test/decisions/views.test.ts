import { describe, expect, it } from 'vitest'
import { printedRecord } from '../../../stemma/src/print/record.ts'
import { dossierHtml, dossierMarkdown, explanationOf, type Ruling } from '../../src/index.ts'
import { claimWith, decided, killed, records, report, storyOf, target } from './desk.ts'

const wire = report('Coast Wire', 1, 'A fire in Lomé killed 164 people, the interior ministry said.')
const post = report('Morning Post', 2, 'The fire in Lomé killed 160 people, the port union said.')
const story = storyOf([wire, post])
const gone = claimWith('160', storyOf([{ ...post, id: 'elsewhere', hash: 'elsewhere' }]))

const decisions = (reason: string, actor = 'the night desk'): Ruling[] =>
  decided(
    { kind: 'reject', target: claimWith('160', story), reason },
    { kind: 'note', target: target(killed(story).id, story), text: reason, reason: null },
    { kind: 'grade', source: { kind: 'outlet', name: 'Coast Wire' }, reliability: 'B', credibility: 2, reason: null },
    { kind: 'correct', target: target(claimWith('164', story).id, story), field: 'speaker', value: 'A', reason },
    { kind: 'reject', target: { ...gone, id: 'f-gone', claims: ['f-gone'] }, reason },
  ).map((ruling) => ({ ...ruling, actor }))

const views = (given: readonly Ruling[]) => {
  const made = records([wire, post], given)
  return {
    terminal: printedRecord(made.stories, { width: 100, colour: false }).replace(/\s+/g, ' '),
    markdown: dossierMarkdown(made),
    html: dossierHtml(made, () => null),
  }
}

describe('what people decided', () => {
  it('is told beside its line in every view, with a mark and a word, by whom, when and why', () => {
    for (const view of Object.values(views(decisions('a drill'))))
      for (const told of [
        '✎ decided: rejected by the night desk on 5 Mar 2031 (entry 10): a drill',
        '✎ decided: note: a drill by the night desk',
        '✎ decided: graded B2 by the night desk',
        '✎ not carried out: speaker is A by the night desk',
        '⊘',
      ])
        expect(view).toContain(told)
  })

  it('is told where no report has what was decided upon', () => {
    const { markdown, html } = views(decisions('a drill'))
    for (const view of [markdown, html]) expect(view).toContain('(entry 14): a drill; no report has what it names')
  })

  it('is text, whatever it says', () => {
    const hostile = '<img src=x onerror=alert(1)> \u001b[2J \u202e **bold**'
    const { terminal, markdown, html } = views(decisions(hostile, hostile))
    expect(html).not.toContain('<img')
    expect(markdown).not.toContain('**bold**')
    for (const view of [terminal, markdown, html]) expect(view).not.toMatch(/[\u001b\u202e]/)
  })

  it('is in the steps of each line it touched', () => {
    const made = storyOf([wire, post], decisions('a drill'))
    const steps = explanationOf(killed(made).id, made)!.steps
    expect(steps.filter((step) => step.startsWith('R14'))).toEqual([
      'R14: rejected by the night desk on 2031-03-05 (entry 10): a drill',
      'R14: note: a drill by the night desk on 2031-03-06 (entry 11)',
    ])
    expect(explanationOf(made.id, made)!.rejected.join()).toContain('entry 13')
  })

  it('is not claimed by a dossier of which nobody decided anything', () => {
    expect(views([]).markdown).toContain('nobody edited it')
    expect(views(decisions('a drill')).markdown).not.toContain('nobody edited it')
  })
})
