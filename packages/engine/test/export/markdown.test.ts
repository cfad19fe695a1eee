import { describe, expect, it } from 'vitest'
import { dossierMarkdown } from '../../src/index.ts'
import { crisis, nothing } from './crisis.ts'
import { expectGolden } from './golden.ts'
import { withHostileWords } from './hostile-record.ts'

describe('the dossier in Markdown', () => {
  const written = dossierMarkdown(crisis)

  it('tells figures, contradictions, events, words and stemma, with everything they rest on', () => {
    expectGolden(written, 'crisis.md', import.meta.url)
  })

  it('cites words that are there, each number once', () => {
    const list = written.slice(written.indexOf('## Words cited'))
    const numbers = [...list.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    const cited = [...written.slice(0, written.indexOf('## Words cited')).matchAll(/\[(\d+)\]/g)]
    expect(new Set(cited.map(([, number]) => Number(number)))).toEqual(new Set(numbers))
  })

  it('goes on counting in a second story', () => {
    const twice = dossierMarkdown({ ...crisis, stories: [...crisis.stories, ...crisis.stories] })
    const numbers = [...twice.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('takes nothing of a report for markup', () => {
    expect(written).not.toMatch(/(?<!\\)<[a-z/]/i)
    expect(written).toContain('\\<script\\>')
    expect(written).not.toContain('\u202E')
  })

  it.each(['<img src=x>', '](https://news.example)', '| x |', '# ', '`x`', '**x**', '![x](y)', '\n\n# x '])(
    'has the same lines and cells whatever reports say: %j',
    (hostile) => {
      const told = dossierMarkdown(withHostileWords(crisis, hostile))
      const shape = (text: string): string[] =>
        text.split('\n').map((line) => `${/^(?:#+ |> |\| | *- )?/.exec(line)![0]} ${line.split(/(?<!\\)\|/).length}`)
      expect(shape(told)).toEqual(shape(written))
      expect(told).not.toMatch(/(?<!\\)<|(?<!\\)\]\(/)
    },
  )

  it('is empty for no reports', () => {
    expect(dossierMarkdown(nothing)).toBe('')
  })
})
