import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { TallyView } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

interface Board {
  readonly main: readonly { readonly id: string; readonly label: string }[]
}

describe.skipIf(browserPath === null)('a tally', () => {
  let desk: Desk
  let story = ''
  let tallies: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    desk = await openDesk()
    const { items } = await desk.get<{ readonly items: readonly { readonly id: string }[] }>('/stories')
    story = items[0]!.id
    const { main } = await desk.get<Board>(`/stories/${story}/board`)
    tallies = new Map(main.map(({ id, label }) => [label, id]))
  })
  afterAll(() => desk?.close())

  const opened = async (label: string, search = ''): Promise<Page> => {
    const page = await desk.open(`/stories/${story}/tallies/${tallies.get(label)}${search}`)
    await page.getByRole('heading', { level: 1, name: label, exact: true }).waitFor()
    return page
  }
  const marks = (page: Page) => page.locator('.tally-chart-mark')
  const row = (page: Page, worded: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: worded, exact: true }) })

  it('shows who first said 164, who repeats it, and that it does not stand', async () => {
    const page = await opened('killed')
    await expect.poll(() => page.locator('.tally-best').innerText()).toContain('no standing figure')
    const said = await row(page, '164').innerText()
    expect(said).toContain('government')
    expect(said).toContain('state media')
    expect(said).toContain('withdrawn')
    expect(said).toContain('the post was later deleted')
    await row(page, '164').getByRole('link', { name: '164 people were reportedly killed' }).click()
    await page.waitForURL(/\/claims\/f-/)
    await page.close()
  })

  it('has an address that lasts, by the words of a claim, which opens it on the same day', async () => {
    const page = await opened('detained', '?asOf=2022-01-10')
    await desk.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link: the address of this tally' }).click()
    await page.getByText('Copied ✓').waitFor()
    const address = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    expect(address.pathname).toMatch(/^\/claims\/f-[0-9a-f]{16}$/)
    await page.goto(address.href)
    await page.getByRole('heading', { level: 1, name: 'detained', exact: true }).waitFor()
    const { pathname, search } = new URL(page.url())
    expect([pathname, search]).toEqual([`/stories/${story}/tallies/${tallies.get('detained')}`, '?asOf=2022-01-10'])
    await page.close()
  })

  it('draws each reading by its state, and says the same in the table below', async () => {
    const page = await opened('detained')
    const drawn = await marks(page).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
    expect(drawn.map((says) => says?.split('; ')[0])).toEqual([
      'Sunday 9 January 2022: about 5,800, standing',
      'Monday 10 January 2022: 7,939, superseded',
      'Monday 10 January 2022: nearly 8,000, restated',
      'Tuesday 11 January 2022: nearly 10,000, standing',
    ])
    const table = await page
      .locator('.tally-readings tbody tr')
      .evaluateAll((rows) =>
        rows.map((each) => [...each.querySelectorAll('th, td:last-child .told')].map((cell) => cell.textContent)),
      )
    expect(table).toEqual([
      ['about 5,800', 'standing'],
      ['7,939', 'superseded'],
      ['nearly 8,000', 'restated'],
      ['nearly 10,000', 'standing'],
    ])
    const step = await page.locator('.tally-chart-step').getAttribute('d')
    expect(step?.match(/L/g)?.length).toBeGreaterThan(3)
    await page.close()
  })

  it('is gone through by keys alone, from the chart to the row of a reading', async () => {
    const page = await opened('detained')
    await page.getByRole('button', { name: 'Decide on detained' }).focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toMatch(/about 5,800/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toMatch(/7,939/)
    await expect.poll(() => page.locator('.tally-chart-said').innerText()).toContain('superseded')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toMatch(/nearly 10,000/)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#reading-f-/)
    const target = await page.locator('.tally-reading:target').innerText()
    expect(target).toContain('about 5,800')
    await page.close()
  })

  it('shows why, by rules that can be read', async () => {
    const page = await opened('detained')
    const why = page.locator('.tally-why')
    await expect.poll(() => why.innerText()).toContain('nearly 10,000 is best')
    await why.getByRole('link', { name: 'R9' }).first().click()
    await expect.poll(() => page.locator('#rule-R9').innerText()).toContain('Nothing is averaged')
    await page.close()
  })

  it('shows the whole with its parts and what they add up to', async () => {
    const page = await opened('killed · protesters')
    const tree = page.getByRole('region').or(page.locator('.tally-population'))
    await expect
      .poll(() => tree.first().innerText())
      .toMatch(/killed[\s\S]+at least 42 by sum[\s\S]+killed · protesters/)
    await page
      .getByRole('link', { name: /^killed · security forces/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'killed · security forces', exact: true }).waitFor()
    await page.close()
  })

  it('goes back to an earlier day, and marks it', async () => {
    const page = await opened('detained', '?asOf=2022-01-09')
    await expect.poll(() => page.locator('.tally-best').innerText()).toContain('about 5,800')
    await expect.poll(() => marks(page).count()).toBe(1)
    await expect.poll(() => page.getByRole('button', { name: /^Decide/ }).count()).toBe(0)
    await page.close()
  })

  it('gives its chart as a drawing that needs no page, and its data as a file', async () => {
    const page = await opened('detained')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'the chart, SVG' }).click()
    const drawing = readFileSync(await (await download).path(), 'utf8')
    expect(drawing).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(drawing).toContain('7,939')
    expect(drawing).not.toContain('var(')
    const json = await page.getByRole('link', { name: 'all of it, JSON' }).getAttribute('href')
    const answer = (await (await desk.context.request.get(`${desk.address}${json}`)).json()) as TallyView
    expect(answer.row.label).toBe('detained')
    const csv = await page.getByRole('link', { name: 'readings, CSV' }).getAttribute('href')
    const table = await (await desk.context.request.get(`${desk.address}${csv}`)).text()
    expect(table.split('\r\n')).toHaveLength(6)
    expect(table).toContain(',7939,7939,7939,exact,2022-01-10,')
    await page.close()
  })

  it.each(looks)('has nothing serious against it: $name', async (look) => {
    for (const label of ['detained', 'killed']) {
      const page = await opened(label)
      await lookAt(page, look)
      expect(await seriousOn(page)).toEqual([])
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
      await page.close()
    }
  })

  it('lets a person reject a reading, shows what moved, and undoes it', async () => {
    const page = await opened('detained')
    await page.getByRole('button', { name: 'Decide on the reading nearly 10,000' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Reject', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('Say why')
    expect(await seriousOn(page)).toEqual([])
    await dialog.getByLabel(/^Why/).fill('the number is that of another week')
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText(/^Decided: entry \d+/).waitFor()
    await page.locator('.tally-best', { hasText: '7,939' }).waitFor()
    // Both claims of the reading fell for one reason: it is said once.
    await dialog.getByText('was rejected in review').first().waitFor()
    const told = await dialog.getByRole('listitem').allInnerTexts()
    expect(new Set(told).size).toBe(told.length)
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByText(/^Undone/).waitFor()
    await page.locator('.tally-best', { hasText: 'nearly 10,000' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    // What is opened once more is seen as it is now.
    await page.getByRole('button', { name: 'Decide on the reading nearly 10,000' }).click()
    await dialog.getByText('Accept', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText(/^Decided: entry \d+/).waitFor()
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByText(/^Undone/).waitFor()
    await page.close()
  })

  it('lets a person look again where another decided meanwhile', async () => {
    const page = await opened('deployed · soldiers')
    await page.getByRole('button', { name: 'Decide on the reading 2,500' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Accept', { exact: true }).click()
    const other = await opened('deployed · soldiers')
    await other.getByRole('button', { name: 'Decide on the reading 2,500' }).click()
    await other.getByRole('dialog').getByText('Accept', { exact: true }).click()
    await other.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
    await other.getByText(/^Decided: entry \d+/).waitFor()
    await other.close()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByRole('button', { name: 'Look again' }).click()
    await dialog.getByRole('alert').waitFor({ state: 'detached' })
    await dialog.getByText('Accept', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText(/^Decided: entry \d+/).waitFor()
    await page.close()
  })

  it('lets a person correct a field by keys alone', async () => {
    const page = await opened('damaged or destroyed · building')
    await page.getByRole('button', { name: 'Decide on the reading several' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('radio').first().waitFor()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('7')
    await page.keyboard.press('Tab')
    await page.keyboard.type('the photographs show seven')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/^Decided: entry \d+/).waitFor()
    await page.locator('.tally-best', { hasText: '7' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.close()
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))
})

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
