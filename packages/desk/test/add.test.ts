import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ListedStory } from 'stemma/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, lookAt, looks, openDesk, seriousOn } from './desk.ts'

const later = `Kazakhstan says 12,000 are now detained after unrest

Channel Nine, January 13, 2022

More than 12,000 people have been detained in Kazakhstan over the unrest of last week, the Interior Ministry said on Thursday.

President Kassym-Jomart Tokayev said that the last of the foreign soldiers would leave Almaty within ten days.
`

const hostile = '<img src=x onerror=alert(1)>.txt'

describe.skipIf(browserPath === null)('adding reports at the desk', () => {
  let desk: Desk
  let folder: string
  beforeAll(async () => {
    desk = await openDesk()
    folder = mkdtempSync(join(tmpdir(), 'stemma-add-'))
    mkdirSync(join(folder, 'some'))
    writeFileSync(join(folder, 'some', 'later.txt'), later)
    writeFileSync(
      join(folder, 'some', hostile),
      'Three people were injured when a tram left its rails in Osk on Monday, police said.',
    )
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nno more of it')
  })
  afterAll(async () => {
    await desk?.close()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  const stories = async () => (await desk.get<{ readonly items: readonly ListedStory[] }>('/stories')).items

  /** Drops files as a person does, somewhere on the page. */
  const drop = async (
    page: Page,
    files: readonly { readonly name: string; readonly text: string }[],
  ): Promise<void> => {
    const data = await page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
    await page.getByText('Drop to add to the casebook').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }

  it('takes what is dropped on the board, says what became of it, and shows the change', async () => {
    const [story] = await stories()
    const page = await desk.open(`/stories/${story!.id}/reports`)
    await page.locator('.reports-row').first().waitFor()
    await drop(page, [{ name: 'later.txt', text: later }])
    await page.waitForURL(/\/add\?story=/)
    await page.locator('.bar-story', { hasText: 'Kazakhstan unrest' }).waitFor()
    await page.getByText('● new').waitFor()
    const changed = page.getByRole('region', { name: 'What changed' })
    await changed.getByText(/detained rose from nearly 10,000 to more than 12,000/).waitFor()
    await page.getByRole('link', { name: 'read it' }).click()
    await page.waitForURL(/\/reports\//)
    await page.locator('.reader-card-figure', { hasText: 'more than 12,000' }).first().waitFor()
    await page.close()
  })

  it('knows what it has, tells why something is refused, and takes the rest, with the keyboard alone', async () => {
    const page = await desk.open('/add')
    const chooser = page.waitForEvent('filechooser')
    const picker = page.getByRole('button', { name: 'Choose files' })
    await picker.waitFor()
    await picker.focus()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles([
      join(folder, 'some', 'later.txt'),
      join(folder, 'some', hostile),
      join(folder, 'broken.pdf'),
    ])
    await page.getByText('1 new · 1 known already · 1 refused').waitFor()
    await expect.poll(() => page.locator('.add-name', { hasText: '<img src=x' }).first().innerText()).toContain(hostile)
    await expect.poll(() => page.locator('.add-refused').last().innerText()).not.toBe('')
    // What could not be read stands below the stories too, and files can be dropped there.
    await page.getByRole('link', { name: 'Stemma: all stories' }).click()
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor()
    await page.getByText('1 could not be read').waitFor()
    await page.getByText('broken.pdf').waitFor()
    await drop(page, [{ name: 'later.txt', text: later }])
    await page.getByText('1 new · 2 known already · 1 refused').waitFor()
    await page.close()
  })

  it('takes a report that is pasted, under the name and day that are given', async () => {
    const before = (await stories()).reduce((sum, { reports }) => sum + reports, 0)
    const page = await desk.open('/add')
    await page
      .getByLabel('Its words')
      .fill('Nine people died when a ferry sank off Port Sela on Tuesday, the coast guard said.')
    await page.getByLabel('Outlet').fill('Harbour Wire')
    await page.getByLabel('Title').fill('Ferry sinks off Port Sela')
    await page.getByLabel('Published').fill('2031-05-06')
    await page.getByLabel('Address').fill('https://wire.example/ferry')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('● new').waitFor()
    await page.getByRole('link', { name: 'read it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ferry sinks off Port Sela' }).waitFor()
    await expect.poll(() => page.locator('.reader-facts').innerText()).toContain('published 6 May 2031')
    expect((await stories()).reduce((sum, { reports }) => sum + reports, 0)).toBe(before + 1)
    await page.close()
  })

  it('lists all that came in with what became of it, each a click from its report, and as a table', async () => {
    const page = await desk.open('/?all=1')
    await page.getByRole('link', { name: 'All that came in' }).click()
    await page.waitForURL(/\/sources$/)
    const rows = page.getByRole('table', { name: /^What came in/ }).getByRole('row')
    await rows.filter({ hasText: 'later.txt' }).getByText('● read', { exact: true }).waitFor()
    await expect.poll(() => rows.filter({ hasText: hostile }).getByRole('rowheader').innerText()).toContain(hostile)
    await page.getByRole('link', { name: 'not read' }).click()
    await page.waitForURL(/state=refused/)
    // What was there stays until the answer has come.
    await rows.filter({ hasText: 'later.txt' }).first().waitFor({ state: 'detached' })
    await rows
      .filter({ hasText: 'broken.pdf' })
      .getByText(/the PDF is damaged/)
      .waitFor()
    await expect.poll(() => rows.count()).toBe(2)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'all of these, CSV' }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('sources.csv')
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^entry,.*\r\n\d+,[^,]+,.*broken\.pdf,refused,/)
    await page.getByRole('link', { name: 'all', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Only what is called' }).fill('later')
    await page.waitForURL(/q=later/)
    await page.getByText('broken.pdf').waitFor({ state: 'detached' })
    await rows
      .filter({ hasText: 'later.txt' })
      .getByRole('link', { name: /12,000/ })
      .click()
    await page.waitForURL(/\/reports\//)
    await page.close()
  })

  it('refuses what is too large before it is sent, in one sentence', async () => {
    const page = await desk.open('/add')
    let sent = 0
    page.on('request', (request) => {
      if (request.url().includes('/api/sources')) sent += 1
    })
    await page.getByRole('button', { name: 'Choose files' }).waitFor()
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(64_000_001)], 'huge.html'))
      const input = document.querySelector<HTMLInputElement>('input[data-of=files]')!
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await page
      .getByText(
        'huge.html is larger than the 64 MB that can be handed over at once; take it in with “npx stemma add”.',
      )
      .waitFor()
    expect(sent).toBe(0)
    await page.close()
  })

  it.each(looks)('has nothing that keeps people out: $name', async (look) => {
    const page = await desk.open('/add')
    await lookAt(page, look)
    await page.getByRole('heading', { name: 'Or paste a report' }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.goto(`${desk.address}/sources`)
    await page.getByRole('table', { name: /^What came in/ }).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.close()
  })

  it('went without an error, a dialog or a request to elsewhere', () => {
    expect(desk.faults).toEqual([])
  })
})
