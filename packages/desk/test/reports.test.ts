import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportRow, StoryHead } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

interface Listed<Item> {
  readonly items: readonly Item[]
}

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="Harbour Wire"><meta property="article:published_time" content="2031-03-02T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04"}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${title}</h1>${body}</article></body></html>`

const fire = `<p>At least 12 people died in a fire at the old grain pier of Port Sela on Sunday, the fire service said.</p>
<p>The pier was built in 1974 and is 300 metres long. Some 40 people were injured, the regional hospital said.</p>
<p>الحريق بدأ في الطابق الثالث من المبنى القديم وانتشر بسرعة إلى بقية الطوابق.</p>`

const hostile = 'Fire <img src=x onerror=alert(1)> \u202Eevil\u202C at Port Sela'

/** A story of our own: one page in two versions, one with a hostile title, and a text as long as a book. */
const reports = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-reports-'))
  const url = 'https://wire.example/port-sela-fire'
  const row = (value: object): string => `${JSON.stringify(value)}\n`
  const line =
    'On Monday the harbour police of Port Sela said that the fire at the grain pier had been put out by noon.'
  writeFileSync(
    join(folder, 'fire.jsonl'),
    row({ story: 'fire', url, html: page('Fire at Port Sela kills 12', fire) }) +
      row({
        story: 'fire',
        url,
        html: page('Fire at Port Sela kills 14', fire.replace('At least 12', 'At least 14')).replace(
          '"2031-03-04"',
          '"2031-03-04","dateModified":"2031-03-05"',
        ),
      }) +
      row({
        story: 'fire',
        outlet: 'Radio Delta',
        title: hostile,
        published: '2031-03-02',
        text: `${hostile}\n\n14 people died in the fire at the grain pier of Port Sela, the fire service said.`,
      }) +
      row({
        story: 'fire',
        outlet: 'The Long Record',
        title: 'The whole log of the Port Sela fire',
        published: '2031-03-03',
        text: `The whole log of the Port Sela fire\n\n${Array.from({ length: 1500 }, (_, at) => `${line} It was note ${at + 1}.`).join('\n\n')}`,
      }),
  )
  return folder
}

describe.skipIf(browserPath === null)('reports at the desk', () => {
  let desk: Desk
  let story: string
  let folder: string
  let rows: readonly ReportRow[]
  beforeAll(async () => {
    folder = reports()
    desk = await openDesk({ reports: [folder] })
    const { items } = await desk.get<Listed<StoryHead>>('/stories')
    story = items[0]!.id
    rows = (await desk.get<Listed<ReportRow>>(`/stories/${story}/reports`)).items
  })
  afterAll(async () => {
    await desk?.close()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  const named = (outlet: string): ReportRow => rows.find((row) => row.outlet === outlet)!
  const read = async (outlet: string) => {
    const opened = await desk.open(`/stories/${story}/reports/${encodeURIComponent(named(outlet).id)}`)
    await opened.locator('.reader-text').first().waitFor()
    return opened
  }

  it('lists them with their versions and claims, and only those that are asked for', async () => {
    expect(named('Harbour Wire')).toMatchObject({ versions: 2, revised: expect.stringContaining('revised') })
    const opened = await desk.open(`/stories/${story}/reports`)
    await opened.getByRole('link', { name: 'Fire at Port Sela kills 14' }).waitFor()
    await expect.poll(() => opened.locator('.reports-row').count()).toBe(3)
    await opened.getByPlaceholder('Filter by outlet, title or day').fill('delta')
    await opened.waitForURL(/q=delta/)
    await expect.poll(() => opened.locator('.reports-row').count()).toBe(1)
    await opened.close()
  })

  it('shows each claim beside its words, furniture with its reason, and what counts nothing', async () => {
    const opened = await read('Harbour Wire')
    const card = opened.locator('.reader-card-figure').filter({ hasText: 'at least 14' }).first()
    await card.waitFor()
    await expect.poll(() => card.innerText()).toMatch(/killed at least 14 people/)
    await expect.poll(() => card.innerText()).toContain('fire service')
    await expect.poll(() => opened.locator('.reader-number').first().innerText()).toBe('14')
    await expect
      .poll(() => opened.locator('.reader-rejected', { hasText: '1974' }).getAttribute('title'))
      .toMatch(/^not counted: /)
    await opened.getByText('Numbers that count nothing here').click()
    await opened.locator('.reader-left-out li', { hasText: '1974' }).waitFor()
    await opened.close()
  })

  it('lays no card over another, beside the words where there is room and below them where there is none', async () => {
    const opened = await read('Harbour Wire')
    const overlaps = () =>
      opened.locator('.reader-card').evaluateAll((cards) => {
        const boxes = cards.map((card) => card.getBoundingClientRect())
        return boxes.filter((a, at) =>
          boxes.some(
            (b, other) => other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
        ).length
      })
    await expect.poll(() => overlaps()).toBe(0)
    await opened.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => overlaps()).toBe(0)
    await expect.poll(() => opened.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await opened.close()
  })

  it('says what was not read and why, and shows it from right to left in its own letters', async () => {
    const opened = await read('Harbour Wire')
    const unread = opened.locator('.reader-row', { has: opened.locator('.reader-not-read') })
    await unread.waitFor()
    await expect.poll(() => unread.locator('.reader-not-read').innerText()).toMatch(/unread: /)
    expect(
      await unread
        .locator('bdi')
        .first()
        .evaluate((words) => getComputedStyle(words).direction),
    ).toBe('rtl')
    await opened.close()
  })

  it('compares versions, and says who says it was published when', async () => {
    const opened = await read('Harbour Wire')
    await opened.getByText('The paragraphs that changed').click()
    await expect.poll(() => opened.locator('.reader-changes').innerText()).toContain('At least 12')
    const statements = opened.getByRole('table')
    await expect.poll(() => statements.innerText()).toContain('JSON-LD')
    await expect.poll(() => statements.innerText()).toContain('≠ says otherwise')
    await opened.close()
  })

  it('hands out each original as a file, from an origin of its own', async () => {
    for (const { id } of rows) {
      const { hash } = await desk.get<{ readonly hash: string }>(`/stories/${story}/reports/${encodeURIComponent(id)}`)
      const { url } = await desk.get<{ readonly url: string }>(`/originals/${hash}`)
      expect(new URL(url).origin).not.toBe(desk.address)
      const answer = await fetch(url)
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringMatching(/^attachment/),
      ])
    }
    const opened = await read('Harbour Wire')
    await expect
      .poll(() => opened.getByRole('link', { name: /^original / }).getAttribute('href'))
      .toMatch(/^\/api\/originals\/[0-9a-f]{64}$/)
    await opened.close()
  })

  it('shows a hostile title as the words it is', async () => {
    const opened = await read('Radio Delta')
    await expect
      .poll(() => opened.getByRole('heading', { level: 1 }).innerText())
      .toContain('<img src=x onerror=alert(1)>')
    await expect
      .poll(() => opened.locator('.excerpt-hidden').first().getAttribute('aria-label'))
      .toBe('right-to-left override')
    await opened.close()
  })

  it('opens a text as long as a book without freezing', async () => {
    const begun = performance.now()
    const opened = await read('The Long Record')
    expect(performance.now() - begun).toBeLessThan(8000)
    const longest = await opened.evaluate(
      () =>
        new Promise<number>((done) => {
          let last = performance.now()
          let most = 0
          let frames = 0
          const step = (now: number): void => {
            most = Math.max(most, now - last)
            last = now
            window.scrollBy(0, 2500)
            frames += 1
            if (frames < 40) requestAnimationFrame(step)
            else done(most)
          }
          requestAnimationFrame(step)
        }),
    )
    expect(longest).toBeLessThan(1500)
    await opened.close()
  })

  it('finds the card of the claim that its address names', async () => {
    const report = named('Harbour Wire')
    const all = await desk.get<{ readonly cards: readonly { readonly id: string }[] }>(
      `/stories/${story}/reports/${encodeURIComponent(report.id)}`,
    )
    const claim = all.cards.at(-1)!.id
    const opened = await desk.open(`/stories/${story}/reports/${encodeURIComponent(report.id)}?claim=${claim}`)
    await opened.locator(`.reader-card-chosen[data-claim="${claim}"]`).waitFor()
    await expect.poll(() => opened.locator('.reader-chosen').count()).toBeGreaterThan(0)
    await opened.close()
  })

  it('lets a person grade the outlet beside its report, and take it back', async () => {
    const { items } = await desk.get<Listed<ReportRow>>(`/stories/${story}/reports`)
    const radio = items.find(({ name }) => name === 'Radio Delta')!
    const page = await desk.open(`/stories/${story}/reports/${encodeURIComponent(radio.id)}`)
    await page.getByRole('button', { name: 'Grade the source: Radio Delta' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('The source is').selectOption('B')
    await dialog.getByLabel('What it says is').selectOption('3')
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText(/^Decided: entry \d+/).waitFor()
    await page.locator('.reader-facts').getByText('graded B3').waitFor()
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByText(/^Undone/).waitFor()
    await page.getByText('graded B3').waitFor({ state: 'detached' })
    await page.close()
  })

  it.each(looks)('has nothing that keeps people out: $name', async (look) => {
    const opened = await read('Harbour Wire')
    await lookAt(opened, look)
    expect(await seriousOn(opened)).toEqual([])
    await opened.goto(`${desk.address}/stories/${story}/reports`)
    await opened.locator('.reports-row').first().waitFor()
    expect(await seriousOn(opened)).toEqual([])
    await opened.close()
  })

  it('went without an error, a dialog or a request to elsewhere', () => {
    expect(desk.faults).toEqual([])
  })
})
