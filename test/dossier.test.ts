/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dossierHtml } from '@stemma/engine'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crisis } from '../packages/engine/test/export/crisis.ts'
import { withHostileWords } from '../packages/engine/test/export/hostile-record.ts'
import { tallyChart } from '../packages/stemma/src/print/tally-chart.ts'
import { browserPath, openBrowser } from './browser.ts'
import { stemma } from './command-line.ts'

const corpora = ['january-2022', 'ferry-1998', 'earthquake-2017']

/** A word of no end, as a report may hold one. */
const endless = 'W'.repeat(400)

/** Dossiers by name, as files in a folder. */
const dossiersIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map([
    ['our own crisis', dossierHtml(crisis, tallyChart)],
    ['a report of one endless word', dossierHtml(withHostileWords(crisis, endless), tallyChart)],
    ['hostile words', dossierHtml(withHostileWords(crisis, '<script src=//news.example/x></script>'), tallyChart)],
  ])
  for (const name of corpora) {
    pages.set(name, (await stemma(['record', `corpus/${name}/reports`, '--format', 'html'])).out)
  }
  return new Map(
    [...pages].map(([name, page], at) => {
      const path = join(folder, `${at}.html`)
      writeFileSync(path, page)
      return [name, pathToFileURL(path).href]
    }),
  )
}

const names = ['our own crisis', 'a report of one endless word', 'hostile words', ...corpora]

describe.skipIf(browserPath === null)('the dossier in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
  let browser: Browser
  let pages: ReadonlyMap<string, string>
  beforeAll(async () => {
    pages = await dossiersIn(folder)
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const opened = async (
    name: string,
    look: { readonly width?: number; readonly colorScheme?: 'light' | 'dark' } = {},
  ): Promise<{ readonly page: Page; readonly asked: string[]; readonly said: string[] }> => {
    const { width = 1100, colorScheme = 'light' } = look
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(pages.get(name)!)
    return { page, asked, said }
  }

  it.each(names)('fits the width of a phone, also opened up: %s', async (name) => {
    const { page } = await opened(name, { width: 390 })
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await overflow()).toBe(0)
    await page.close()
  })

  it.each(names)('runs no script, asks for nothing and breaks no rule of its policy: %s', async (name) => {
    const { page, asked, said } = await opened(name)
    expect(asked).toEqual([pages.get(name)])
    expect(said).toEqual([])
    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    await page.close()
  })

  it.each([
    ['our own crisis', 'light', 390],
    ['january-2022', 'dark', 1100],
  ] as const)('is accessible: %s, %s, %i pixels wide', async (name, colorScheme, width) => {
    const { page } = await opened(name, { width, colorScheme })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    // The page's policy keeps scripts out: the checker comes in by the debugger.
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const checker = (globalThis as unknown as { axe: { run: () => Promise<Checked> } }).axe
      const { violations } = await checker.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    })
    expect(found).toEqual([])
    await page.close()
  })

  it('shows on paper what is folded away on a screen', async () => {
    const { page } = await opened('january-2022')
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('details > :not(summary)')].map((each) => each.checkVisibility()),
      )
    expect(await shown()).toContain(false)
    await page.emulateMedia({ media: 'print' })
    expect(await shown()).not.toContain(false)
    await page.close()
  })
})

interface Checked {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}
