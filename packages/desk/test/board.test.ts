/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

describe.skipIf(browserPath === null)('the board', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  }, 120_000)
  afterAll(() => desk?.close())

  it('is what a casebook of one story opens with, and holds today’s sentence for the detained, to be copied', async () => {
    await desk.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await desk.open()
    await page.getByRole('heading', { level: 1, name: 'Kazakhstan unrest, January 2022' }).waitFor()

    await page.getByRole('button', { name: 'Copy the sentence for detained', exact: true }).click()

    await page.getByText('Copied').waitFor()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('Nearly 10,000 people were detained, according to the interior ministry.')
    await page.close()
  })

  it('says that no figure of the killed stands, and what the sum of its parts comes to', async () => {
    const page = await desk.open()
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'killed', exact: true }) })
    await row.getByText('no standing figure').waitFor()
    await expect.poll(() => row.innerText()).toMatch(/at least 42 by sum: 26 .* \+ 16/)
    await page.close()
  })

  it('has a table for each small chart, with every reading that it draws, by the keys alone', async () => {
    const page = await desk.open()
    const chart = page.getByRole('button', {
      name: /^How detained moved: .*7,939.*nearly 10,000\. Show it as a table$/,
    })
    await chart.focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('dialog', { name: 'How detained moved' }).getByRole('table')
    await table.waitFor()
    const rows = await table.getByRole('row').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'As of Number State',
      '9 Jan 2022 about 5,800 5,750–5,850 standing',
      '10 Jan 2022 7,939 superseded',
      '11 Jan 2022 nearly 10,000 standing',
    ])
    expect(rows).toHaveLength(1 + (await chart.locator('.sparkline g').count()))
    expect(await seriousOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await table.waitFor({ state: 'detached' })
    await expect.poll(() => chart.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.close()
  })

  it('rewinds to 9 January by the keys alone, and comes back to now', async () => {
    const page = await desk.open()
    const slider = page.getByRole('slider', { name: /as of/ })
    await slider.focus()
    for (let day = 0; day < 3; day += 1) await page.keyboard.press('ArrowLeft')

    await page.getByText('As it stood at the end of Sunday 9 January 2022.').waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-01-09')
    await page.getByText('About 5,800 people were detained').waitFor()
    await expect.poll(() => page.getByText('164').count()).toBe(0)

    await page.keyboard.press('End')
    await page.getByText('Nearly 10,000 people were detained').waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBeNull()
    await page.close()
  })

  it('says what moved until the day that is shown, and that what came in is counted as of now', async () => {
    const page = await desk.open()
    await page.waitForURL(/\/stories\//)
    await page.goto(`${desk.address}${new URL(page.url()).pathname}?asOf=2022-01-10`)
    const side = page.getByRole('complementary', { name: 'Beside the figures' })
    await side.getByText('from 9 Jan 2022 to 10 Jan 2022').waitFor()
    await side.getByText('Of the whole casebook, as of now.').waitFor()
    await side.getByRole('link', { name: /with their words/i }).click()
    await page.waitForURL(/changes\?.*from=2022-01-09/)
    await page.locator('.change').first().waitFor()
    await page.close()
  })

  it('has its address as its state: who is sent it sees the same', async () => {
    const page = await desk.open()
    await page.waitForURL(/\/stories\//)
    const other = await desk.open(`${new URL(page.url()).pathname}?asOf=2022-01-09`)
    await other.getByText('About 5,800 people were detained').waitFor()
    await Promise.all([page.close(), other.close()])
  })

  it('leads past the bar to the screen, and on to each line, without a mouse', async () => {
    const page = await desk.open()
    await page.getByRole('link', { name: 'killed', exact: true }).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the screen')
    await page.keyboard.press('Enter')
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'killed') break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tallies\/t-/)
    await page.getByText('no standing figure').first().waitFor()
    await page.close()
  })

  it.each(looks)('has nothing that keeps a reader out: $name', async (look) => {
    const page = await desk.open()
    await lookAt(page, look)
    await page.getByRole('link', { name: 'killed', exact: true }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    // Nothing runs over the edge of a phone.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0)
    await page.goto(`${desk.address}/?all=1`)
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.close()
  })

  it('shows on a phone which screen is open, and all of the bar in three lines', async () => {
    const page = await desk.open()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'killed', exact: true }).waitFor()
    await page.goto(`${page.url()}/changes`)
    const tab = page.getByRole('navigation', { name: 'Screens of this story' }).getByRole('link', { name: 'Changes' })
    await expect.poll(async () => (await tab.boundingBox())!.x).toBeLessThan(330)
    await expect.poll(async () => (await page.locator('.bar').boundingBox())!.height).toBeLessThan(140)
    await page.close()
  })

  it('does not jump while it is filled, and asks for no more than it needs', async () => {
    const page = await desk.context.newPage()
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number }
      seen.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const sizes: number[] = []
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes()
      if (/\/assets\/|\.html$|\/$/.test(new URL(request.url()).pathname)) sizes.push(responseBodySize)
    })
    await page.goto(`${desk.address}/`)
    await page.getByRole('link', { name: 'killed', exact: true }).waitFor()
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.05)
    // Page, scripts, styles and fonts, as they are sent.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
    await page.close()
  })

  it('did all of that without an error, a refusal of its own policy, or a request to anywhere else', () => {
    expect(desk.faults).toEqual([])
  })
})
