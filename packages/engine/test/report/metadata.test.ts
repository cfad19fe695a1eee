import { describe, expect, it } from 'vitest'
import { disagreementsOf } from '../../src/report/metadata.ts'
import type { Given, Stated } from '../../src/report/report.ts'
import { metadataIn } from './page.ts'

const by = (from: Stated['from'], field: Stated['field'], value: string): Stated => ({ field, value, from })
const markup = (value: string) => ({ value, from: 'markup' as const })

/** What is said of a field, the believed one starred: "2022-01-08 by json-ld *". */
const said = (field: Stated['field'], text: string, stated: readonly Stated[], given: Partial<Given> = {}) =>
  metadataIn(text, stated, given)
    .filter((each) => each.field === field)
    .map(({ value, from, chosen }) => `${value} by ${from}${chosen ? ' *' : ''}`)

const text = 'Flood kills 12\n\n9 January 2022\n\nAt least 12 people died on Saturday, the mayor said.\n'

describe('what is said of a report', () => {
  it('stands side by side where the markup and the visible line disagree', () => {
    const stated = [by('json-ld', 'published', '2022-01-08'), by('url', 'published', '2022-01-07')]
    expect(said('published', text, stated, { published: markup('2022-01-08') })).toEqual([
      '2022-01-08 by json-ld *',
      '2022-01-09 by text',
      '2022-01-07 by url',
    ])
  })

  it('is what the user says before all else', () => {
    const stated = [by('json-ld', 'published', '2022-01-08')]
    expect(said('published', text, stated, { published: { value: '2022-01-06', from: 'input' } })).toEqual([
      '2022-01-06 by input *',
      '2022-01-08 by json-ld',
      '2022-01-09 by text',
    ])
  })

  it('is what the text says before the address', () => {
    expect(said('published', text, [by('url', 'published', '2022-01-07')])).toEqual([
      '2022-01-09 by text *',
      '2022-01-07 by url',
    ])
  })

  it('is what the address says where nothing else does', () => {
    const bare = 'Flood kills 12\n\nAt least 12 people died on Saturday, the mayor said.\n'
    expect(said('published', bare, [by('url', 'published', '2022-01-07')])).toEqual(['2022-01-07 by url *'])
    expect(said('outlet', bare, [by('url', 'outlet', 'post.test')])).toEqual(['post.test by url *'])
  })

  it('credits an agency that the markup names as author', () => {
    expect(said('agency', text, [by('json-ld', 'author', 'Ann Lee, Reuters')])).toEqual(['Reuters by markup *'])
  })
})

describe('a disagreement', () => {
  const of = (field: Stated['field'], ...values: readonly string[]) =>
    disagreementsOf(values.map((value, at) => ({ field, value, from: 'meta' as const, chosen: at === 0 })))

  it('is two days, two titles, two names', () => {
    expect(of('published', '2022-01-08T08:00:00Z', '2022-01-09')).toHaveLength(1)
    expect(of('title', 'Flood kills 12', 'Flood toll rises to 15')).toHaveLength(1)
    expect(of('outlet', 'The Post', 'The Lantern', 'the lantern')[0]!.others).toHaveLength(1)
  })

  it('is not the same said more fully or in other letters', () => {
    expect(of('published', '2022-01-08T08:00:00Z', '2022-01-08')).toEqual([])
    expect(of('title', 'Flood kills 12', 'FLOOD KILLS 12 – The Post')).toEqual([])
    expect(of('outlet', 'The Post', 'post')).toEqual([])
  })
})
