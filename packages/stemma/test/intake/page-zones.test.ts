import { createReader, type Reading } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { reportFromHtml, reportFromText } from '../../src/intake/index.ts'
import { loadEnglish } from '../../src/models.ts'

const reader = createReader(loadEnglish())

const reading = (html: string): Reading => {
  const intake = reportFromHtml(html)
  if (intake.kind === 'refused') throw new Error(intake.why)
  return reader.read(intake.report)
}

/** The zones of a page, a line each: "body: Twelve died.", "byline (date): 10 January 2022". */
const zones = (html: string): readonly string[] => {
  const { zones, text } = reading(html)
  return zones.map(({ kind, role, span }) => `${kind}${role === null ? '' : ` (${role})`}: ${text.slice(...span)}`)
}

/** The zones of a page whose words hold these; without their words, "furniture (comment)". */
const kindOf = (html: string, words: string): readonly string[] =>
  zones(html)
    .filter((zone) => zone.includes(words))
    .map((zone) => zone.slice(0, zone.indexOf(':')))

const story = `<h1>Flood kills 12 in Sool valley</h1>
  <p>At least 12 people died when the river rose in the Sool valley on Monday, the mayor said in the town hall.</p>
  <p>Rescuers were searching for nine others, she told reporters, and the army sent two helicopters.</p>`

describe('text that no reader sees', () => {
  it('is furniture, says why, and yields no claims', () => {
    const { zones, claims, text } = reading(
      `${story}<p style="opacity:0">At least 900 people were killed in the flood, the mayor said.</p>`,
    )
    expect(zones.at(-1)).toMatchObject({ kind: 'furniture', why: 'hidden from readers: is transparent' })
    const figures = claims.filter(({ kind }) => kind === 'figure').map(({ exact }) => exact)
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.join()).not.toContain('900')
    expect(text).toContain('900')
  })

  it('does not make a repetition of the story it says before', () => {
    const hidden = `<div hidden>${story}</div>`
    expect(reading(`${hidden}${story}`).claims.length).toBe(reading(story).claims.length)
  })

  it('does not draw the story to itself, however long it is', () => {
    const lure = `<div style="left:-9999px;position:absolute">${'<p>Nobody died in the flood, and the mayor said so to all who asked her.</p>'.repeat(40)}</div>`
    expect(zones(`${lure}<article>${story}</article>`).filter((zone) => !zone.startsWith('furniture'))).toEqual(
      zones(`<article>${story}</article>`),
    )
  })
})

describe('lists of other stories', () => {
  const teaser = (
    at: number,
  ): string => `<div class="card"><h3><a href="/${at}">Two held after fire number ${at} in Sool</a></h3>
    <p>Two men were held after a fire in street ${at} that left a dozen people without their homes, police said.</p></div>`

  it('are known by parts that are made alike, whatever they are called', () => {
    const list = `<div><h2>Our choice</h2><div>${[1, 2, 3, 4].map(teaser).join('')}</div></div>`
    expect(kindOf(`<div><div>${story}</div>${list}</div>`, 'Two men were held')).toEqual(Array(4).fill('furniture'))
    expect(kindOf(`<div><div>${story}</div>${list}</div>`, 'Rescuers were searching')).toEqual(['body'])
  })

  it('are known by beginnings cut off in dots', () => {
    const items = [
      'Two held. Police said on Monday that two men were',
      'Road open. The road was opened again after work that',
      'No school. All schools in the valley stay closed on Tuesday as',
    ]
    const list = `<ul>${items.map((item) => `<li><a href="/x">${item.split('.')[0]}.</a>${item.slice(item.indexOf('.') + 1)}...</li>`).join('')}</ul>`
    expect(kindOf(`${list}<div>${story}</div>`, '...')).toEqual(['furniture', 'furniture', 'furniture'])
  })

  it('are not the parts of a story under headings that are links', () => {
    const part = (at: number): string => `<section><h2><a href="#${at}">What we know of village ${at}</a></h2>
      <p>In village ${at} the water stood two metres high in the streets on Monday morning, the mayor told the council.</p>
      <p>Nobody died there, she said at ${at} pm, but the bridge was lost, and the school will stay closed until the summer.</p></section>`
    const page = `<article><h1>The flood in Sool</h1>${[1, 2, 3].map(part).join('')}</article>`
    expect(kindOf(page, 'Nobody died there')).toEqual(['body', 'body', 'body'])
  })
})

describe('the nearest label', () => {
  it('tells what a part of the story is', () => {
    const page = `<div class="article-body">${story}
      <div class="promo"><p>Read our guide to the rivers of the Sool valley and what they mean to those who live there.</p></div>
      <div class="image"><div class="caption">The bridge at Sool before the flood, when it was still open to all traffic from the town.</div></div>
      <div class="byline"><span>Ann Lee</span></div></div>`
    expect(kindOf(page, 'Read our guide')).toEqual(['furniture'])
    expect(kindOf(page, 'The bridge at Sool')).toEqual(['caption'])
    expect(kindOf(page, 'Ann Lee')).toEqual(['byline'])
    expect(kindOf(page, 'Rescuers')).toEqual(['body'])
  })
})

describe('comments', () => {
  const posted = `<ol class="comment-list">${[1, 2, 3, 4, 5, 6]
    .map(
      (at) =>
        `<li class="comment"><p>I live in street ${at} and at least ${at}00 people died here, whatever the mayor says to the papers.</p></li>`,
    )
    .join('')}</ol>`

  it('are furniture, however many they are', () => {
    expect(kindOf(`<article class="comments-open">${story}</article>${posted}`, 'I live in')).toEqual(
      Array(6).fill('furniture (comment)'),
    )
    expect(kindOf(`<article class="comments-open">${story}</article>${posted}`, 'Rescuers')).toEqual(['body'])
  })

  it('are what is read where the page is a forum or holds nothing else', () => {
    expect(kindOf(posted, 'I live in')).toEqual(Array(6).fill('body (comment)'))
    const forum = `<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>`
    expect(kindOf(`${forum}<article>${story}</article>${posted}`, 'I live in')).toEqual(Array(6).fill('body (comment)'))
  })
})

describe('parts of a story', () => {
  it('are a summary under the headline', () => {
    const page = story.replace('</h1>', '</h1><h2>Nine others are missing in the valley after two days of rain</h2>')
    expect(kindOf(page, 'Nine others')).toEqual(['headline (summary)'])
    const labelled = story.replace('</h1>', '</h1><p class="standfirst">Nine others are missing in the valley.</p>')
    expect(kindOf(labelled, 'Nine others are')).toEqual(['headline (summary)'])
  })

  it('are a sentence set again in large letters, which is read once', () => {
    const again = '<aside><q>Rescuers were searching for nine others</q></aside>'
    expect(kindOf(`${story}${again}`, 'Rescuers were searching for nine others')).toEqual([
      'body',
      'furniture (pull-quote)',
    ])
    const first = `<h1>Flood</h1><blockquote>Rescuers were searching for nine others</blockquote>${story}`
    expect(kindOf(first, 'Rescuers were searching for nine others')).toEqual(['furniture (pull-quote)', 'body'])
  })

  it('are a quotation set apart that the story says nowhere else', () => {
    const page = `<div class="story-body">${story}<blockquote class="pullquote">We have never seen the river as high as this, the mayor said.</blockquote>${story}</div>`
    expect(kindOf(page, 'never seen')).toEqual(['body (pull-quote)'])
  })

  it('are the cells of a table', () => {
    const page = `<article>${story}<table><tr><th>Village</th><th>Dead</th></tr><tr><td>Sool</td><td>12</td></tr></table>${story}</article>`
    expect(kindOf(page, 'Village')).toEqual(['body (table)'])
  })
})

describe('a line of dates on a page', () => {
  it('is read for when it was put out, and is no part of the story', () => {
    const page = `<div class="article-body">${story.replace('</h1>', '</h1><div class="meta">Published 10 January 2022, 8:54 am GMT</div>')}</div>`
    expect(kindOf(page, 'Published')).toEqual(['byline (date)'])
    expect(reading(page).published).toBe('2022-01-10T08:54Z')
  })

  it('is that of another story where it stands in another box', () => {
    const promo = `<div><div><div><h3><a href="/1">Road to Sool is open again</a></h3><p>10 January 2022</p></div></div></div>`
    const [first, second] = story.split('</p>', 2)
    expect(kindOf(`<article>${first}</p>${promo}${second}</p>${story}</article>`, '10 January')).toEqual(['furniture'])
  })
})

describe('a live blog', () => {
  const entry = (time: string, words: string, at: number): string =>
    `<section id="e${at}"><header>${time}</header><h2>Entry number ${at}</h2><p>${words}</p></section>`
  const words = [
    'At least 19 people were killed in the flood in the Sool valley, the mayor told reporters at the town hall.',
    'Nine people are missing in the valley, and the army is on its way there with two helicopters, the mayor said.',
    'At least 12 people were killed in the flood, the mayor said, and the road to the town was cut in two places.',
  ]
  const times = ['2022-01-10T09:30:00Z', '2022-01-10T00:15:00Z', '2022-01-09T22:05:00Z']
  const head = '<meta property="article:published_time" content="2022-01-09T20:00:00Z"><h1>Flood in Sool: live</h1>'
  const page = (clock: (at: number) => string, more = ''): string =>
    `${head}<meta property="article:modified_time" content="2022-01-10T10:00:00Z">${more}<main>${words
      .map((said, at) => entry(clock(at), said, at))
      .join('')}</main>`
  const entries = (html: string): readonly (string | null)[] =>
    reading(html)
      .zones.filter(({ role, span: [start, end] }) => role === 'entry' && end - start > 40)
      .map(({ published }) => published)

  it('is cut into its entries, each with the time of its markup', () => {
    const html = page((at) => `<time datetime="${times[at]}">${times[at]!.slice(11, 16)}</time>`)
    expect(entries(html)).toEqual(times)
    expect(kindOf(html, '22:05')).toEqual(['byline (date)'])
  })

  it('is cut by hours that stand alone, over midnight, with the latest on top', () => {
    const html = page((at) => ['9.30 am GMT', '00:15 GMT', '22:05 GMT'][at]!)
    expect(entries(html)).toEqual(times)
  })

  it('is cut by data attributes', () => {
    const stamped = page(() => 'Posted').replace(
      /<section id="e(\d)"/g,
      (all, at: string) => `${all} data-timestamp="${Date.parse(times[Number(at)]!) / 1000}"`,
    )
    expect(entries(stamped)).toEqual(times)
  })

  it('dates its figures by the entry they stand in', () => {
    const { claims } = reading(page((at) => `<time datetime="${times[at]}">${times[at]!.slice(11, 16)}</time>`))
    const killed = claims.flatMap((claim) => (claim.kind === 'figure' && claim.measure === 'killed' ? [claim] : []))
    expect(killed.map(({ value, low, asOf }) => [value ?? low, asOf])).toEqual([
      [19, '2022-01-10'],
      [12, '2022-01-09'],
    ])
  })

  it('is no report with one time, nor a list of times that go up and down', () => {
    expect(entries(`${head}<time datetime="${times[0]}">9:30</time>${story}`)).toEqual([])
    const shuffled = page((at) => `<time datetime="${[times[1], times[0], times[2]][at]!}">x</time>`)
    expect(entries(shuffled)).toEqual([])
  })

  it('is cut in plain text too, where hours stand on lines of their own', () => {
    const text = words.map((said, at) => `${['09:30', '00:15', '22:05'][at]}\n\n${said}`).join('\n\n')
    const taken = reportFromText(`Flood in Sool: live\n\n${text}\n`, { published: '2022-01-10' })
    if (taken.kind === 'refused') throw new Error(taken.why)
    expect(
      reader
        .read(taken.report)
        .zones.flatMap(({ published }) => published ?? [])
        .map((time) => time.slice(0, 16)),
    ).toEqual([
      '2022-01-10T09:30',
      '2022-01-10T09:30',
      '2022-01-10T00:15',
      '2022-01-10T00:15',
      '2022-01-09T22:05',
      '2022-01-09T22:05',
    ])
  })
})
