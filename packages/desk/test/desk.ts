/// <reference lib="dom" />
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../../../test/browser.ts'
import { bin, ended, root } from '../../../test/run.ts'

/** The desk of a casebook of its own: the real command line as a process, and a browser that came by its link. */
export interface Desk {
  /** `http://127.0.0.1:4646`, without a slash at its end. */
  readonly address: string
  /** Path of the casebook. */
  readonly casebook: string
  readonly context: BrowserContext
  /** A new page at a path of the desk. What goes wrong on any page is in `faults`. */
  readonly open: (path?: string) => Promise<Page>
  /** Errors, dialogs, what the policy forbade, and requests to anywhere else, a sentence each. */
  readonly faults: readonly string[]
  /** What the server answers to a path of the API. */
  readonly get: <Answer>(path: string) => Promise<Answer>
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  /** Files or folders that are taken in first, from the root of the project. */
  readonly reports?: readonly string[]
  /** Some of them cannot be read. */
  readonly someRefused?: boolean
  /** More of the command line of `stemma serve`. */
  readonly args?: readonly string[]
  /** Of the browser: its size, its colours. */
  readonly browser?: BrowserContextOptions
}

/** Opens a desk; whoever opens it closes it. */
export const openDesk = async ({
  reports = ['corpus/january-2022/reports'],
  someRefused = false,
  args = [],
  browser: wanted = {},
}: DeskOptions = {}): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  const casebook = join(folder, 'casebook.stemma')
  const serving = async (): Promise<Served> => {
    await stemma(['init', casebook])
    if (reports.length > 0) await stemma(['add', ...reports, '--quiet', '--casebook', casebook], someRefused)
    return serve([casebook, ...args])
  }
  const [served, browser] = await Promise.all([serving(), openBrowser()])
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...wanted })
  const faults: string[] = []
  watch(context, served.address, faults)
  const first = await context.newPage()
  await first.goto(served.link)
  await first.close()
  return {
    address: served.address,
    casebook,
    context,
    faults,
    open: async (path = '/') => {
      const page = await context.newPage()
      await page.goto(`${served.address}${path}`)
      return page
    },
    get: async <Answer>(path: string) => {
      const response = await context.request.get(`${served.address}/api${path}`)
      if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
      return (await response.json()) as Answer
    },
    close: () => closed(browser, served, folder),
  }
}

const closed = async (browser: Browser, served: Served, folder: string): Promise<void> => {
  await browser.close()
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Runs a command to its end, which must be a good one.
 *
 * @param orRefused an input that could not be read is no bad end
 */
export const stemma = async (args: readonly string[], orRefused = false): Promise<string> => {
  const { code, out, err } = await ended(spawn(process.execPath, [bin, ...args], { cwd: root }))
  if (code !== 0 && !(orRefused && code === 1)) throw new Error(`stemma ${args.join(' ')} ended with ${code}: ${err}`)
  return out
}

/** A server that listens. */
export interface Served {
  readonly address: string
  /** With the token that is used once. */
  readonly link: string
  readonly stop: () => Promise<void>
}

/** Starts `stemma serve` on the next port that is free. */
export const serve = async (args: readonly string[]): Promise<Served> => {
  const child = spawn(process.execPath, [bin, 'serve', ...args], { cwd: root })
  const end = ended(child)
  const link = await new Promise<string>((done, fail) => {
    let out = ''
    child.stdout.on('data', (text: string) => {
      out += text
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out)
      if (found !== null && out.includes('\n', found.index)) done(found[0])
    })
    void end.then(({ code, err }) => fail(new Error(`stemma serve ended with ${code}: ${err}`)))
  })
  return {
    address: new URL(link).origin,
    link,
    stop: async () => {
      child.kill('SIGTERM')
      await end
    },
  }
}

const watch = (context: BrowserContext, address: string, faults: string[]): void => {
  context.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        faults.push(`console: ${message.text()}`)
    })
  })
  context.on('request', (request) => {
    const url = request.url()
    if (url.includes('/csp-report')) faults.push(`policy: ${request.postData() ?? ''}`)
    else if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) faults.push(`request: ${url}`)
  })
}

/** How whoever reads may see a page. */
export interface Look {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  readonly viewport: { readonly width: number; readonly height: number }
}

/** The looks in which each screen must keep nobody out. */
export const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
]

export const lookAt = async (page: Page, { colorScheme, viewport }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize(viewport)
}

/**
 * What axe finds serious on a page seen from its top, a line each. Elsewhere it takes a button
 * that is half below the bar for a small one.
 */
export const seriousOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  // The page's policy lets no script in; the tools of the browser may run one.
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.map(({ html }) => html.slice(0, 160)) }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.slice(0, 3).join(' | ')}`)
}
