import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

interface Answer {
  readonly items: readonly { readonly id: string; readonly label: string }[]
}

describe.skipIf(browserPath === null)('the stemma', () => {
  let desk: Desk
  let unrest = ''
  let ferry = ''
  beforeAll(async () => {
    desk = await openDesk({ reports: ['corpus/january-2022/reports', 'corpus/ferry-1998/reports'] })
    const { items } = await desk.get<Answer>('/stories')
    unrest = items.find(({ label }) => label.startsWith('Kazakhstan'))!.id
    ferry = items.find(({ label }) => label.startsWith('Guinea'))!.id
  })
  afterAll(() => desk?.close())

  const nodes = (page: Page) => page.getByRole('list', { name: 'Who speaks, passes on and prints' }).getByRole('link')

  it('shows who first said 164, through whom it came, and that it does not stand', async () => {
    const page = await desk.open(`/stories/${unrest}/stemma`)
    await nodes(page).filter({ hasText: 'Government' }).click()
    await page.waitForURL(/origin=o-/)
    const panel = page.getByRole('region', { name: 'Origin: Government' })
    await panel.waitFor()
    await expect.poll(() => panel.innerText()).toMatch(/164\s+killed\s+withdrawn/)
    await expect.poll(() => panel.innerText()).toContain('the post was later deleted')
    await nodes(page).filter({ hasText: 'state media' }).waitFor()
    await expect.poll(() => nodes(page).allInnerTexts()).toHaveLength(5)
    await page.close()
  })

  it('leads from an edge to the words that justify it, and from there to the evidence', async () => {
    const page = await desk.open(`/stories/${unrest}/stemma?origin=${await originOf('Government')}`)
    await page.getByRole('link', { name: '“cited a post by the government on a social network”' }).first().click()
    await page.waitForURL(/edge=/)
    const panel = page.getByRole('region', { name: 'What the edge rests on' })
    await expect.poll(() => panel.innerText()).toContain('cited a post by the government on a social network')
    await expect.poll(() => panel.getByRole('link').first().getAttribute('href')).toMatch(/\/claims\/f-/)
    await page.close()
  })

  it('says of a copy of what kind it is, and shows words that both have', async () => {
    const page = await desk.open(`/stories/${ferry}/stemma`)
    await page.getByRole('link', { name: /^verbatim, \d+ % of its words$/ }).click()
    const panel = page.getByRole('region', { name: 'What the edge rests on' })
    await expect.poll(() => panel.innerText()).toContain("Guinea's navy has lowered the death toll")
    await page.close()
  })

  it('draws no line in full where nobody is named', async () => {
    const page = await desk.open(`/stories/${unrest}/stemma`)
    await nodes(page).first().waitFor()
    const dashes = await page
      .locator('.graph-line-bare path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray))
    expect(dashes.length).toBeGreaterThan(0)
    expect(dashes.every((dash) => dash !== 'none')).toBe(true)
    await page.close()
  })

  it('says the same as an outline, read by keys alone', async () => {
    const page = await desk.open(`/stories/${ferry}/stemma?shape=outline`)
    const open = page.getByRole('button', { name: 'Open Navy' })
    await open.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'The Delta Herald' }).waitFor()
    // On past the name of the origin to the words through which the first report has it.
    for (let at = 0; at < 3; at++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/edge=/)
    await expect.poll(() => page.getByRole('region', { name: 'What the edge rests on' }).innerText()).toMatch(/navy/i)
    await page.close()
  })

  it('is scaled by keys, and fits again', async () => {
    const page = await desk.open(`/stories/${unrest}/stemma`)
    await nodes(page).first().waitFor()
    const frame = page.getByRole('region', { name: /^Who has it from whom, drawn/ })
    const width = () => page.locator('.graph-stage').evaluate((stage) => stage.getBoundingClientRect().width)
    const before = await width()
    await frame.focus()
    await page.keyboard.press('-')
    await expect.poll(() => width()).toBeLessThan(before)
    await page.keyboard.press('0')
    await expect.poll(() => width()).toBeCloseTo(before)
    await page.close()
  })

  it.each(looks)('has nothing serious against it: $name', async (look) => {
    for (const path of ['stemma', `stemma?origin=${await originOf('Government')}`, 'stemma?shape=outline']) {
      const page = await desk.open(`/stories/${unrest}/${path}`)
      await lookAt(page, look)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await seriousOn(page)).toEqual([])
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
      await page.close()
    }
  })

  it('lets a person say that a report is not made from another, and undo it at once', async () => {
    const page = await desk.open(`/stories/${ferry}/stemma`)
    const copy = page.getByRole('link', { name: /^verbatim, \d+ % of its words$/ })
    await copy.click()
    await page.getByRole('button', { name: 'Say from whom it is…' }).click()
    const dialog = page.getByRole('dialog', { name: 'From whom it is' })
    await dialog.getByRole('radio', { name: /^Not made from it/ }).check()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText('Say why: whoever reads the record later will ask.').waitFor()
    await dialog.getByLabel('Why').fill('both had the same handout')
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await dialog.getByText(/^Decided: entry \d+ of the journal\.$/).waitFor()
    await copy.waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByText(/^Undone, as entry \d+\.$/).waitFor()
    await copy.waitFor()
    await page.close()
  })

  it('lets a person say whose words they are, by keys alone', async () => {
    const page = await desk.open(`/stories/${unrest}/stemma?origin=${await originOf('Police')}`)
    await page.getByRole('link', { name: '“Police in the city have spoken of”' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Say from whom it is…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'From whom it is' })
    await dialog.getByLabel('Who knows').focus()
    await page.keyboard.type('city hall')
    await dialog.getByLabel('Why').focus()
    await page.keyboard.type('the spokesman of the city said so')
    await dialog.getByRole('button', { name: 'Decide' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByText(/^Decided: entry/).waitFor()
    await page.keyboard.press('Enter')
    const { origins } = await desk.get<{ readonly origins: readonly { readonly name: string }[] }>(
      `/stories/${unrest}/stemma`,
    )
    expect(origins.map(({ name }) => name)).toContain('City hall')
    await page.close()
  })

  it('went without a fault', () => expect(desk.faults).toEqual([]))

  const originOf = async (name: string): Promise<string> => {
    const { origins } = await desk.get<{ readonly origins: readonly { readonly id: string; readonly name: string }[] }>(
      `/stories/${unrest}/stemma`,
    )
    return origins.find((origin) => origin.name === name)!.id
  }
})
