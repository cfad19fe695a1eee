import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

describe.skipIf(browserPath === null)('what happened', () => {
  let desk: Desk
  let screen = ''
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<{ readonly items: readonly { readonly id: string }[] }>('/stories')
    screen = `/stories/${items[0]!.id}/incidents`
  })
  afterAll(() => desk?.close())

  const rows = (page: Page) => page.getByRole('table', { name: 'What happened' }).getByRole('rowheader')

  it('opens a happening with its words, and what cannot all hold side by side', async () => {
    const page = await desk.open(screen)
    await page
      .getByRole('list', { name: 'dismissal' })
      .getByRole('link', { name: /^Dismissal of Karim Masimov by Kassym-Jomart Tokayev, between 2 and 9 Jan 2022$/ })
      .click()
    const panel = page.getByRole('region', { name: 'The happening that is chosen' })
    await panel.waitFor()
    await expect.poll(() => panel.innerText()).toContain('Told in ways that cannot all hold')
    await expect.poll(() => panel.innerText()).toContain('Dismissal of Kassym-Jomart Tokayev')
    await expect
      .poll(() => panel.getByRole('link', { name: '“Kazakhstan puts arrests near…”' }).first().getAttribute('href'))
      .toMatch(/\/claims\/e-/)
    await page.close()
  })

  it('says of those whose number was withdrawn that it was, wherever they stand', async () => {
    const page = await desk.open(screen)
    const mark = page.getByRole('link', {
      name: 'number withdrawn: Death of at least 164 people, between 2 and 10 Jan 2022',
    })
    await mark.waitFor()
    await expect.poll(() => mark.innerText()).toContain('withdrawn:')
    const drawn = (locator: Locator) =>
      locator.evaluate((element) => getComputedStyle(element.querySelector('.timeline-shape')!).backgroundImage)
    await expect.poll(() => drawn(mark)).toContain('repeating-linear-gradient')
    await expect.poll(() => drawn(page.getByRole('list', { name: 'dismissal' }).getByRole('link').first())).toBe('none')
    await page.getByText('its number does not stand').waitFor()
    await expect
      .poll(() => rows(page).filter({ hasText: 'at least 164' }).innerText())
      .toContain('the number was withdrawn')
    await mark.click()
    const panel = page.getByRole('region', { name: 'The happening that is chosen' })
    await panel.getByText('the number was withdrawn').waitFor()
    await page.close()
  })

  it('filters timeline, map and list alike, and keeps that in the address', async () => {
    const page = await desk.open(screen)
    const { inAll } = await desk.get<{ readonly inAll: number }>(screen)
    await expect.poll(() => rows(page).count()).toBe(inAll)
    await page.getByLabel('Place').selectOption('Almaty')
    await page.waitForURL(/place=Almaty/)
    await page
      .getByRole('status')
      .filter({ hasText: /^3 happenings$/ })
      .waitFor()
    await expect.poll(() => rows(page).count()).toBe(3)
    await page
      .getByRole('list', { name: 'Places on the map' })
      .getByRole('link', { name: 'Almaty 3 happenings' })
      .waitFor()
    await page.getByLabel('told by several reports').check()
    await page.getByText('Nothing is told to have happened').waitFor()
    await page.getByRole('link', { name: 'Everything' }).click()
    await page.waitForURL((url) => !url.search.includes('place'))
    await expect.poll(() => rows(page).count()).toBe(inAll)
    await page.close()
  })

  it('looks at fewer days by keys, and at all of them again', async () => {
    const page = await desk.open(screen)
    const timeline = page.getByRole('region', { name: /^Timeline/ })
    await timeline.focus()
    await page.keyboard.press('+')
    await page.waitForURL(/from=2022-01-0\d&to=2022-01-0\d/)
    const before = new URL(page.url()).searchParams.get('from')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.searchParams.get('from') !== before)
    await page.keyboard.press('0')
    await page.waitForURL((url) => !url.search.includes('from'))
    await page.getByRole('button', { name: 'Day', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('from') === url.searchParams.get('to'))
    await page.close()
  })

  it('shows a town as a point, a country as an area, and says of borders whose they are', async () => {
    const page = await desk.open(screen)
    const places = page.getByRole('list', { name: 'Places on the map' })
    await places.getByRole('link', { name: 'Almaty 3 happenings' }).waitFor()
    await places.getByRole('link', { name: 'Kazakhstan 2 happenings', exact: true }).waitFor()
    await expect.poll(() => page.locator('.map-area').count()).toBe(1)
    await page.getByText('Borders as Natural Earth draws them, de facto').waitFor()
    await expect.poll(() => page.locator('.map-disputed text').allTextContents()).toContain('Crimea')
    expect(desk.faults).toEqual([])
    await page.close()
  })

  it('keeps what is recalled from long before apart', async () => {
    const page = await desk.open(screen)
    await page.getByText('earlier · 1').waitFor()
    await page.getByRole('link', { name: 'Resignation by Nursultan Nazarbayev 2019' }).click()
    await page.getByRole('region', { name: 'The happening that is chosen' }).getByText('2019').first().waitFor()
    await page.close()
  })

  it.each(looks)('has nothing serious against it: $name', async (look) => {
    const page = await desk.open(screen)
    await lookAt(page, look)
    await page.getByRole('list', { name: 'Places on the map' }).getByRole('link').first().waitFor()
    await rows(page).filter({ hasText: 'Dismissal' }).getByRole('link').click()
    await page.getByRole('region', { name: 'The happening that is chosen' }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))
})
