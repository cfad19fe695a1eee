import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timed } from '../timed.ts'
import { only, read, reportOf, zonesOf } from './page.ts'

const body = `The river Sool burst its banks on Monday and flooded four villages in the valley, officials said.

At least 12 people died and some 40 are missing, the regional governor told reporters in Sool.

"We have never seen water like this," said Marta Quill, who runs the village shop.`

describe('a plain report', () => {
  it('is its headline and its paragraphs', () => {
    expect(read(`Flood kills 12 in Sool valley\n\n${body}`).map((line) => line.split(':')[0])).toEqual([
      'headline',
      'body',
      'body',
      'body',
    ])
  })

  it('is body from the first word where there is no headline', () => {
    expect(read(body).every((line) => line.startsWith('body'))).toBe(true)
  })

  it('keeps a paragraph that ends without a stop', () => {
    const text = `${body}\n\nThe governor spoke of an unheard-of rain and asked the capital for boats\n\nNobody answered him for two days, he said.`
    expect(only('body', text)).toContain('The governor spoke of an unheard-of rain and asked the capital for boats')
  })

  it('keeps the heading between two paragraphs', () => {
    expect(only('body', `${body}\n\nBoats from the coast\n\n${body}`)).toContain('Boats from the coast')
  })

  it('keeps a list that the story announces', () => {
    const text = `${body}\n\nThe dead were named by the mayor of Sool as follows:\n\nAnna Berg, 41, of Mill Lane\nTom Berg, 9, of Mill Lane\nIda Holm, 77, of Church Street`
    expect(only('furniture', text)).toEqual([])
  })

  it('keeps the summary under the headline', () => {
    const summary = 'Boats from the coast are on their way to the four villages, but the road is cut in a dozen places'
    expect(only('body', `Flood kills 12 in Sool valley\n\n${summary}\n\n${body}`)).toContain(summary)
  })

  it('keeps a paragraph with a notice behind it', () => {
    const text = `${body}\n\nPolice believe that the dam was opened by mistake on Sunday. Click here to read more`
    expect(only('furniture', text)).toEqual([])
  })

  it('takes the given title for the headline, also with a stop behind it', () => {
    const given = { title: { value: 'Flood kills 12', from: 'input' } } as const
    expect(read(`Flood kills 12.\n\n${body}`, given)[0]).toBe('headline: Flood kills 12.')
  })

  it('links a headline that stands twice to the first', () => {
    const text = `Flood kills 12 in Sool valley\nBy Ann Lee\nFlood kills 12 in Sool valley\n\n${body}`
    expect(zonesOf(reportOf(text)).slice(0, 3)).toMatchObject([
      { kind: 'headline', repeats: null },
      { kind: 'byline' },
      { kind: 'headline', repeats: 0 },
    ])
  })

  it('puts paragraphs together that were wrapped at a fixed width', () => {
    const wrapped = `The river Sool burst its banks on Monday and flooded four
villages in the valley, officials said. At least 12 people
died and some 40 are missing, the regional governor told
reporters in the town.

The water came at night and rose by two metres within the
hour, so that many people were caught in their sleep and
could not leave their houses.`
    expect(only('body', wrapped)).toHaveLength(2)
  })
})

describe('a dateline', () => {
  it.each([
    ['KABUL, Jan 3 (Reuters) - ', 'A blast killed nine people at a market on Monday, police said.'],
    ['SOOL, Arland (AP) — ', 'A flood killed nine people on Monday, police said on the radio.'],
    ['Bogota, 16 Aug 89 (Efe) -- [text] ', 'A judge was killed today by two men who fled, police said.'],
    ['(CNN) -- ', 'A blast killed nine people at a market on Monday, police said.'],
    ['ISLAMABAD: ', 'The prime minister spoke to parliament on Monday about the floods.'],
    ['NEW YORK, July 1, 2020 /PRNewswire/ -- ', 'The company said on Monday that it will pay for all damage.'],
    [
      'San Jose (Costa Rica), 9 Jun 89 (Acan - Efe) -- [interview with the mayor] [text] ',
      'The mayor has said that he is alarmed by the floods in the valley.',
    ],
    ['SOOL, Ar. (November 30, 2013) — ', 'A party ended in gunfire late on Friday night, police said.'],
    ['Sool, no date (Radio Sool) -- [statement] ', 'The council has said that it will meet on Monday.'],
    ['RAMALLAH, West Bank — ', 'The army says that two men were held on Monday in a village.'],
  ])('%s stands apart from the first sentence', (dateline, sentence) => {
    expect(read(`${dateline}${sentence}`)).toEqual([`dateline: ${dateline.trimEnd()}`, `body: ${sentence}`])
  })

  it.each([
    'NATO — the alliance — said on Monday that it would send no troops to the valley.',
    'UPDATE: The road to Sool was opened again on Monday after two days of work.',
    'Police said - and the mayor agreed - that nobody was to blame for the accident in Sool.',
    'The governor (a former officer) - he took office in May - spoke of 12 dead on Monday.',
  ])('is not seen in "%s"', (sentence) => {
    expect(read(sentence)).toEqual([`body: ${sentence}`])
  })
})

describe('a line of dates', () => {
  it('belongs to the byline, with or without a label', () => {
    const text = `Flood kills 12 in Sool valley\nJanuary 10, 2022\n\n${body}\n\nUpdated: 11 January 2022, 8:54 AM`
    expect(only('byline', text)).toEqual(['January 10, 2022', 'Updated: 11 January 2022, 8:54 AM'])
  })

  it('is parted from the headline it was run together with', () => {
    const text = `Flood kills 12 in Sool Posted: Tuesday, May 26, 2015 6:39 AM EDT\n\n${body}`
    expect(read(text).slice(0, 2)).toEqual([
      'headline: Flood kills 12 in Sool',
      'byline: Posted: Tuesday, May 26, 2015 6:39 AM EDT',
    ])
  })

  it('is parted from the byline before a bar', () => {
    const text = `Flood kills 12 in Sool\n\nBy the newsroom | Updated: March 20, 2017\n\n${body}`
    expect(read(text).slice(1, 3)).toEqual(['byline: By the newsroom', 'byline: | Updated: March 20, 2017'])
  })

  it('is parted from the byline before a comma', () => {
    const text = `Flood kills 12 in Sool\n\nBy the foreign desk, Jan. 10, 2022\n\n${body}`
    expect(read(text).slice(1, 3)).toEqual(['byline: By the foreign desk', 'byline: , Jan. 10, 2022'])
  })

  it('is not the heading of a day in a chronicle', () => {
    const text = `${body}\n\nJanuary 2, 2022\n\n${body}\n\nJanuary 5, 2022\n\n${body}`
    expect([...only('dateline', text), ...only('byline', text)]).toEqual([])
  })
})

describe('a byline', () => {
  it.each([
    'By Ali Karim',
    'By Ann Lee and Bo Ek in Sool',
    'Ann Lee, staff writer',
    'Reuters',
    'BY ANN LEE, SOOL POST',
  ])('%s names who wrote', (byline) => {
    expect(read(`Flood kills 12 in Sool valley\n${byline}\n\n${body}`)[1]).toBe(`byline: ${byline}`)
  })

  it.each(['Reporting by Ann Lee; editing by Bo Ek', 'Staff writer Ann Lee contributed to this report.'])(
    '%s closes a story',
    (line) => {
      expect(only('byline', `${body}\n\n${line}`)).toEqual([line])
    },
  )

  it.each([
    'By the time police came, the men had fled to the hills and the shop was on fire.',
    'By noon all was quiet.',
  ])('is not seen in "%s"', (line) => {
    expect(only('byline', `${body}\n\n${line}\n\n${body}`)).toEqual([])
  })
})

describe('a caption', () => {
  it.each([
    'A bridge in Sool after the flood. (Photo by AFP)',
    'People wait for boats in the village of Quill (Jane Roe/AP)',
    'The mayor of Sool speaks to residents. Photo: EPA',
    'A man carries his dog to dry ground in Sool. / AA',
    'A rescue boat in the main street of Sool. REUTERS/Jane Roe',
    'FILE - In this Jan. 3, 2020 file photo, the river Sool runs low.',
    'A photograph taken on January 10, 2022 shows the main street of Sool.',
    '3/12 The market hall of Sool on Monday morning',
  ])('%s', (caption) => {
    expect(only('caption', `Flood kills 12 in Sool valley\n\n${body}\n\n${caption}\n\n${body}`)).toEqual([caption])
  })

  it('is linked to its first instance when it is printed again', () => {
    const caption = 'A bridge in Sool after the flood. Photo: EPA'
    expect(zonesOf(reportOf(`${caption}\n${caption}\n${caption}\n\n${body}`)).slice(0, 3)).toMatchObject([
      { kind: 'caption', repeats: null },
      { kind: 'caption', repeats: 0 },
      { kind: 'caption', repeats: 0 },
    ])
  })

  it('is each line of a gallery, though only an agency stands behind it', () => {
    const text = `${body}

Floods in Sool — in pictures

  • A tractor in the river Sool on Monday. Lynx
    A tractor in the river Sool on Monday. Lynx

  • A boat in the main street of Sool on Monday. Reuters
    A boat in the main street of Sool on Monday. Reuters
  • Two girls on a roof in the village of Quill. AFP
    Two girls on a roof in the village of Quill. AFP

The governor said that he had asked the capital for help on Sunday night.`
    expect(only('caption', text)).toHaveLength(6)
    expect(only('furniture', text)).toEqual(['Floods in Sool — in pictures'])
  })

  it('is not the last paragraph with the credit of its agency', () => {
    const last = 'The governor said that he had asked the capital for help on Sunday. Reuters'
    expect(only('body', `${body}\n\n${last}`)).toContain(last)
  })
})

describe('furniture', () => {
  it.each([
    ['a path through the site', 'News / World / Asia'],
    ['a section before the headline', 'World News /'],
    ['a choice of languages', '• English\n• Arabic'],
    ['the time it takes to read', '3 MIN READ'],
    ['a pointer to another story', 'READ MORE:Who is who in Sool'],
    ['a bracketed pointer', '[Five things to know about the valley]'],
    ['a share bar', 'Share Facebook Twitter WhatsApp'],
    ['a cookie notice', 'This website uses cookies to improve your experience.'],
    ['a newsletter', 'Sign up for our daily newsletter'],
    ['a line about corrections', '*For corrections please email desk@post.test*'],
    ['an advertisement', 'Advertisement'],
    ['the source', 'SOURCE: Sool Post and agencies'],
    ['the rights', 'Copyright 2022 Sool Post. All rights reserved.'],
    ['an address', 'https://post.test/flood'],
    ['a rule', '* * *'],
  ])('is %s', (_, line) => {
    const text = `Flood kills 12 in Sool valley\n\n${line}\n\n${body}`
    expect(only('furniture', text)).toEqual(line.split('\n'))
  })

  const others = `Volcano ash closes airport for third day
Ferry fire leaves 31 dead in the delta
Two arrested after 400 cattle stolen
Minister resigns over 2,000 missing ballots`

  it.each(['Explore', 'Related stories', 'Most read', 'More from World', 'You may also like'])(
    'is the list of other stories under "%s"',
    (heading) => {
      const text = `${body}\n\n${heading}\n${others}\nContact us`
      expect(only('body', text)).toHaveLength(3)
    },
  )

  it('is a run of titles after the end of the story, with no heading over it', () => {
    expect(only('body', `${body}\n\n${others}`)).toHaveLength(3)
  })

  it('ends where the story goes on', () => {
    const text = `${body}\n\nRelated\nVolcano ash closes airport for third day\n\n${body}`
    expect(only('body', text)).toHaveLength(6)
  })

  it('is the addresses that a notice announces', () => {
    const text = `${body}\n\nPost TV's website can also be accessed at the following alternate addresses:\n\npost.test\nPost TV Roku`
    expect(only('body', text)).toHaveLength(3)
  })

  it.each([
    'Copyright law was the subject of the debate, in which twelve members spoke against the government and its plans for the valley, and nobody for them.',
    'Follow-up talks will be held in Sool on Monday, and both sides said that they would send their ministers to them.',
    'He asked for more on Friday, but the share of the coastal towns in the fund had been spent by then, the mayor said.',
    'Home to 400 people, the village of Quill has been cut off since Sunday, when the bridge fell into the river.',
  ])('is not "%s"', (paragraph) => {
    expect(only('furniture', `${body}\n\n${paragraph}\n\n${body}`)).toEqual([])
  })
})

describe('zones of any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '\u2028',
      '\uFEFF',
      '\u0000',
      '\uD800',
      '• ',
      '— ',
      '(AP) ',
      'By ',
    ),
    fc.constantFrom(
      'KABUL, Jan 3 (Reuters) - ',
      'Explore\n',
      'Photo: EPA',
      'January 10, 2022',
      ' | ',
      '[text] ',
      '...',
    ),
  )

  it('slice the text, stand in order, do not overlap, and leave out nothing but blank', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let covered = 0
        for (const [at, { start, end, repeats }] of zonesOf(reportOf(text)).entries()) {
          expect(text.slice(covered, start)).toMatch(/^[\s\u200B]*$/)
          expect(end).toBeGreaterThan(start)
          expect(repeats ?? -1).toBeLessThan(at)
          covered = end
        }
        expect(text.slice(covered)).toMatch(/^[\s\u200B]*$/)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['a line of a megabyte', 'a'.repeat(1_000_000)],
    ['a megabyte of words', 'Police said. '.repeat(80_000)],
    ['twenty thousand lines', 'Police said no.\n'.repeat(20_000)],
    ['twenty thousand titles', 'Police said no\n'.repeat(20_000)],
    ['ten thousand headings of lists', 'Related\nOne two three\n'.repeat(10_000)],
    ['a megabyte of blanks', `a${' '.repeat(1_000_000)}b`],
    ['a megabyte of dashes', '- — '.repeat(250_000)],
    ['a megabyte of brackets', '(['.repeat(500_000)],
    ['a megabyte of quotation marks', '”"'.repeat(500_000)],
    ['a megabyte of dates', 'Jan 3, 2022 '.repeat(80_000)],
  ])('come in time for %s', (_, text) => {
    const { result, seconds } = timed(() => zonesOf(reportOf(text)))
    expect(result.length).toBeGreaterThan(0)
    expect(seconds).toBeLessThan(2)
  })
})
