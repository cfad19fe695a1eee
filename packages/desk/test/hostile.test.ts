/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { isFull } from '../../../test/cases.ts'
import { type Desk, openDesk } from './desk.ts'
import { payloads } from './payloads.ts'

/** Stories that the reports are dealt out to, so that each screen shows many of them. */
const stories = 4

/** A report that has the payload in every field a report can fill: what it says of itself, and every kind of its words. */
const reportOf = (payload: string, at: number): object => {
  const day = String(1 + (at % 27)).padStart(2, '0')
  return {
    id: `${payload} ${at}`,
    story: `harbour fire ${at % stories} ${payloads[at % stories]}`,
    title: `${payload} ${20 + at} killed in the harbour fire`,
    outlet: `${payload} Post ${at}`,
    url: at % 3 === 0 ? payload : `https://news.example/${encodeURIComponent(payload.replace(/\p{Surrogate}/gu, ''))}`,
    published: `2031-03-${day}`,
    ...(at % 5 === 4 ? { html: pageOf(payload, at) } : { text: textOf(payload, at) }),
  }
}

const textOf = (payload: string, at: number): string =>
  `${20 + at} people were killed in the fire at the harbour of Varna on Monday, ${payload} said.

Port director ${payload} Okoro said ${100 + at} people were injured near ${payload} Street. “${payload} is what we saw,” Ada Okoro said.

Police denied that ${20 + at} people were killed. Soldiers of ${payload} arrested ${10 + at} dockers in ${payload}.

“The quay is lost and ${payload} with it, and nobody will rebuild the harbour in our time,” the mayor, ${payload}, told reporters.`

const pageOf = (payload: string, at: number): string => {
  const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="en"><head><title>${payload}</title><meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}"><link rel="canonical" href="${escaped}"></head>
<body><nav>${payload}</nav><article><h1>${escaped} harbour</h1><p>${payload} ${20 + at} people were killed in the fire at the harbour of Varna, ${escaped} said.</p><figure><img alt="${escaped}" src=x><figcaption>${escaped}</figcaption></figure><p>Port director Ada Okoro said ${escaped} was to blame for the ${20 + at} deaths.</p></article><aside>${payload}</aside></body></html>`
}

/** Screens of a story that hold its words. */
const screens = ['', '/stemma', '/incidents', '/utterances', '/reports', '/review', '/changes', '/dossier']

/** How many lines of each kind are opened on screens of their own, of each story. */
const each = isFull ? 12 : 2

describe.skipIf(browserPath === null)('a desk of hostile reports', () => {
  let desk: Desk
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))
    const rows = join(folder, 'rows.jsonl')
    writeFileSync(rows, payloads.map((payload, at) => `${JSON.stringify(reportOf(payload, at))}\n`).join(''))
    desk = await openDesk({ reports: [rows], someRefused: true })
  }, 300_000)
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has them all', async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(100)
    const { items } = await desk.get<Listed<{ readonly id: string; readonly reports: number }>>('/stories?limit=500')
    // One makes its page to be without text, and is refused.
    expect(items.reduce((sum, { reports }) => sum + reports, 0)).toBe(payloads.length - 1)
  })

  it('runs nothing, asks nobody, and leaves everything text', async () => {
    const { items } = await desk.get<Listed<{ readonly id: string; readonly reports: number }>>('/stories?limit=500')
    const page = await desk.open('/?all=1')
    await settled(page)
    const most = items.toSorted((a, b) => b.reports - a.reports).slice(0, stories)
    for (const { id: name } of most) {
      const id = encodeURIComponent(name)
      const paths = screens.map((screen) => `/stories/${id}${screen}`)
      for (const [list, screen] of lists) {
        const { items: lines } = await desk.get<Listed<{ readonly id: string }>>(`/stories/${id}/${list}?limit=${each}`)
        paths.push(...lines.map((line) => `/stories/${id}/${screen}${encodeURIComponent(line.id)}`))
      }
      for (const path of paths) {
        await page.goto(`${desk.address}${path}`)
        await settled(page)
        expect([path, await foreign(page)]).toEqual([path, []])
      }
    }
    for (const payload of payloads.filter((_, at) => at % (isFull ? 3 : 20) === 0)) {
      await page.goto(`${desk.address}/search?${new URLSearchParams({ q: payload.replace(/\p{Surrogate}/gu, '') })}`)
      await settled(page)
      expect([payload, await foreign(page)]).toEqual([payload, []])
    }
    expect(desk.faults).toEqual([])
    await page.close()
  }, 600_000)
})

interface Listed<Item> {
  readonly items: readonly Item[]
}

/** Lists of the API, and the screen that shows one of each. */
const lists = [
  ['tallies', 'tallies/'],
  ['claims', 'claims/'],
  ['reports', 'reports/'],
  ['origins', 'stemma?origin='],
  ['utterances', 'utterances?utterance='],
  ['incidents', 'incidents?incident='],
] as const

/** Waits until the screen has what it asked for. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1, main .notice').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.waiting') === null)
}

/** Elements and attributes that no screen of ours has, and that a payload would have made. */
const foreign = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      if (/^(?:iframe|object|embed|video|audio|marquee|base|template|math|foreignobject|img|x)$/.test(name))
        found.push(name)
      if (name === 'script' && !/^\/assets\//.test(element.getAttribute('src') ?? '')) found.push('script')
      for (const attribute of element.attributes) {
        if (/^on/.test(attribute.name)) found.push(`${name} ${attribute.name}`)
        if (
          /^(?:href|src|action|data|formaction)$/.test(attribute.name) &&
          !/^(?:\/(?!\/)|#|https?:\/\/127\.0\.0\.1:|data:image\/svg)/.test(attribute.value) &&
          // The page a report came from: nothing is asked of it before somebody goes there.
          !(name === 'a' && /^https?:/.test(attribute.value) && /noreferrer/.test(element.getAttribute('rel') ?? ''))
        )
          found.push(`${name} ${attribute.name}=${attribute.value.slice(0, 80)}`)
      }
    }
    return [...new Set(found)]
  })
