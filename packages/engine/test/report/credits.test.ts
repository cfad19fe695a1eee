import { describe, expect, it } from 'vitest'
import { credited, reportOf, zonesOf } from './page.ts'

const body = `The river Sool burst its banks on Monday and flooded four villages in the valley, officials said.

At least 12 people died and some 40 are missing, the regional governor told reporters in Sool.`

describe('what a report says of itself', () => {
  it('is its title, author and date', () => {
    const text = `Flood kills 12 in Sool valley\nBy Ann Lee\n10 January 2022\n\n${body}`
    expect(credited(text)).toEqual(['title: Flood kills 12 in Sool valley', 'author: Ann Lee', 'published: 2022-01-10'])
  })

  it('is the agency and the date in its dateline', () => {
    expect(credited('SOOL, Jan 3, 2022 (Reuters) - The river burst its banks on Monday, officials said.')).toEqual([
      'outlet: Reuters',
      'published: 2022-01-03',
      'agency: Reuters',
    ])
  })

  it('is no agency by a name that every object answers to', () => {
    const text = 'SOOL, Jan 3, 2022 (Constructor) - The river burst its banks on Monday, officials said.'
    expect(credited(text)).toEqual(['outlet: Constructor', 'published: 2022-01-03', 'agency: Constructor'])
  })

  it('is a date of two figures for its year, when an agency or a note vouches for it', () => {
    const text = 'Rome (Italy), 11 Jan 90 -- [text] The mayor has said that he is alarmed by the floods.'
    expect(credited(text)).toEqual(['published: 1990-01-11'])
  })

  it('is no weekday taken for an outlet', () => {
    expect(credited(`Flood kills 12 in Sool\nSun, 15 Sep 2013\n\n${body}`).slice(1)).toEqual(['published: 2013-09-15'])
  })

  it('is the name under its headline that it uses again, or that is an outlet’s', () => {
    const outlet = (text: string) => credited(text).filter((each) => each.startsWith('outlet'))
    expect(
      outlet(
        `Doctors for Rivers: flood toll far higher\nDoctors for Rivers\nPress statement\n10 January 2022\n\n${body}`,
      ),
    ).toEqual(['outlet: Doctors for Rivers'])
    expect(outlet(`Flood kills 12 in the valley\nThe Guardian of Sool\n10 January 2022\n\n${body}`)).toEqual([
      'outlet: The Guardian of Sool',
    ])
    expect(outlet(`Flood kills 12 in the valley\nValley of Sorrow\n10 January 2022\n\n${body}`)).toEqual([])
    expect(outlet(`Flood Kills 12 in Sool\nWorst Storm of the Year\n10 January 2022\n\n${body}`)).toEqual([])
    expect(outlet(`Ann Lee sees the flood\nAnn Lee\n10 January 2022\n\n${body}`)).toEqual([])
  })

  it('is the source at its end', () => {
    expect(credited(`${body}\n\nSOURCE:SoolWorld and agencies`)).toEqual(['outlet: SoolWorld', 'agency: agencies'])
  })

  it('is the holder of its rights', () => {
    expect(credited(`${body}\n\nCopyright 2022 KXYZ. All rights reserved.`)).toEqual(['outlet: KXYZ'])
    expect(credited(`${body}\n\nCopyright 2022 The Associated Press. All rights reserved.`)).toContain('agency: AP')
  })

  it('is the outlet whose notice stands under it', () => {
    const notice = 'Sool TV’s website can also be accessed at the following alternate addresses:'
    expect(credited(`${body}\n\n${notice}`)).toEqual(['outlet: Sool TV'])
  })

  it('is the outlet beside its date', () => {
    expect(credited(`Flood kills 12 in Sool\n\nThe Valley Gazette, 10 January 2022\n\n${body}`)).toContain(
      'outlet: The Valley Gazette',
    )
  })

  it.each(['Radio Sool, Friday 13 February 1998', 'Radio Sool\n13 February 1998'])('is the outlet in "%s"', (line) => {
    const text = `Flood kills 12 in Sool valley\n\n${line}\n\n${body}`
    expect(credited(text).slice(1)).toEqual(['outlet: Radio Sool', 'published: 1998-02-13'])
  })

  it.each([
    ['Ida Holm, Sool Observer\n13 May 2024', ['outlet: Sool Observer', 'author: Ida Holm']],
    ['Ida Holm, The Valley Herald\nMonday, 13 May 2024', ['outlet: The Valley Herald', 'author: Ida Holm']],
    ['By Ida Holm / Northern Star, 13 May 2024', ['outlet: Northern Star', 'author: Ida Holm']],
    ['By Ida Holm for The Ledger\n13 May 2024', ['outlet: The Ledger', 'author: Ida Holm']],
    ['Ida Holm and Tom Berg, The Ledger\n13 May 2024', ['outlet: The Ledger', 'author: Ida Holm, Tom Berg']],
    ['Ida Holm in Sool, The Ledger\n13 May 2024', ['outlet: The Ledger', 'author: Ida Holm']],
    ['Ida Holm (Sool Observer)\n13 May 2024', ['outlet: Sool Observer', 'author: Ida Holm']],
    ['Ida Holm | The Valley Herald | 13 May 2024', ['outlet: The Valley Herald', 'author: Ida Holm']],
    ['The Valley Herald | Ida Holm | 13 May 2024', ['outlet: The Valley Herald']],
    ['The Valley Herald, Sool, 13 May 2024', ['outlet: The Valley Herald']],
    ['Staff writer, The Ledger\n13 May 2024', ['outlet: The Ledger']],
    ['Our correspondent, Evening Mail\n13 May 2024', ['outlet: Evening Mail']],
    ['Soolfeed.example\n13 May 2024', ['outlet: Soolfeed.example']],
    ['World Service Online\n13 May 2024', ['outlet: World Service Online']],
  ])('is who signed it and for whom: %s', (line, said) => {
    expect(credited(`Flood kills 12 in Sool valley\n\n${line}\n\n${body}`).slice(1)).toEqual([
      ...said,
      'published: 2024-05-13',
    ])
  })

  it.each([
    ['Ida Holm, Sool\n13 May 2024'],
    ['Valley Herald, Sool Observer\n13 May 2024'],
    ['From our correspondent in Sool\n13 May 2024'],
    ['Ida Holm, University of Sool\n13 May 2024'],
  ])('is no outlet where it is not plain which part is one: %s', (line) => {
    expect(credited(`Flood kills 12 in Sool valley\n\n${line}\n\n${body}`).slice(1)).toEqual(['published: 2024-05-13'])
  })

  it('is its last update, from which it counts as published when nothing else is said', () => {
    const text = `Flood kills 12 in Sool valley\n\n${body}\n\nUpdated: January 10, 2022, 8:54 PM GMT`
    expect(credited(text).slice(1)).toEqual(['published: 2022-01-10T20:54Z', 'updated: 2022-01-10T20:54Z'])
  })

  it('tells the first day from the last', () => {
    const text = `PUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 13 March 2013\n\n${body}`
    expect(credited(text)).toEqual(['published: 2013-03-12T02:31Z', 'updated: 2013-03-13T22:19Z'])
  })

  it('gives way to what came with the report', () => {
    const given = { published: { value: '2022-01-12', from: 'input' } } as const
    expect(credited(`10 January 2022\n\n${body}`, given)).toEqual(['published: 2022-01-12'])
  })

  it.each([
    ['a date without a year', `Jan 10\n\n${body}`],
    ['a date whose day and month may be changed about', `04/05/2022\n\n${body}`],
    ['a date on no calendar', `February 30, 2022\n\n${body}`],
    ['the date of a photograph', `A photograph taken on January 10, 2022 shows the river.\n\n${body}`],
    [
      'the date of a day it tells of',
      `${body}\n\nIn March 12, 2010 floods the same villages lost 80 people.\n\n${body}`,
    ],
  ])('is no date of publication when it is %s', (_, text) => {
    expect(credited(text).filter((credit) => credit.startsWith('published'))).toEqual([])
  })

  it('points to the words that say it', () => {
    const text = `Flood kills 12 in Sool valley\nBy Ann Lee\n\n${body}`
    const report = reportOf(text)
    expect(zonesOf(report)[1]).toMatchObject({ kind: 'byline', start: 30, end: 40 })
  })
})
