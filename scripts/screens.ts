/// <reference lib="dom" />
// npm run screens: pictures of each screen of the desk, of the example crisis, into docs/desk.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, openDesk } from '../packages/desk/test/desk.ts'
import { browserPath } from '../test/browser.ts'
import { root } from '../test/run.ts'

interface Screen {
  readonly name: string
  readonly path: (story: string) => string
  readonly dark?: boolean
  readonly phone?: boolean
  /** Pressed before the picture is taken. */
  readonly press?: string
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly label?: string; readonly exact?: string }[]
}

const main = async (): Promise<void> => {
  if (browserPath === null) throw new Error('no Chromium was found; name one by CHROMIUM_PATH')
  const folder = join(root, 'docs/desk')
  mkdirSync(folder, { recursive: true })
  const desk = await openDesk()
  try {
    const story = (await desk.get<Listed>('/stories')).items[0]!.id
    for (const screen of await screensOf(desk, story)) await picture(desk, screen, story, folder)
  } finally {
    await desk.close()
  }
}

const screensOf = async (desk: Desk, story: string): Promise<readonly Screen[]> => {
  const of = async (list: string, is: (item: Listed['items'][number]) => boolean): Promise<string> =>
    (await desk.get<Listed>(`/stories/${story}/${list}?limit=500`)).items.find(is)!.id
  const killed = await of('tallies', ({ label }) => label === 'killed')
  const claim = await of('claims', ({ exact }) => exact === 'At least 164 people died')
  const report = await of('reports', () => true)
  const at = (path: string) => (id: string) => `/stories/${id}${path}`
  return [
    { name: 'board', path: at('') },
    { name: 'board-dark', path: at(''), dark: true },
    { name: 'board-phone', path: at(''), phone: true },
    { name: 'board-9-january', path: at('?asOf=2022-01-09') },
    { name: 'tally', path: at(`/tallies/${killed}`) },
    { name: 'evidence', path: at(`/claims/${claim}`) },
    { name: 'stemma', path: at('/stemma') },
    { name: 'happenings', path: at('/incidents') },
    { name: 'quotations', path: at('/utterances') },
    { name: 'review', path: at('/review') },
    { name: 'keys', path: at('/review'), press: '?' },
    { name: 'reports', path: at('/reports') },
    { name: 'reader', path: at(`/reports/${report}`) },
    { name: 'changes', path: at('/changes?from=2022-01-09') },
    { name: 'dossier', path: at('/dossier') },
    { name: 'search', path: () => '/search?q=164&kind=claims' },
    { name: 'sources', path: () => '/sources' },
    { name: 'add', path: () => '/add' },
  ]
}

const picture = async (desk: Desk, screen: Screen, story: string, folder: string): Promise<void> => {
  const { name, path, dark = false, phone = false, press } = screen
  const page = await desk.context.newPage()
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1440, height: 900 })
  await page.goto(`${desk.address}${path(story)}`)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.waiting') === null)
  if (press !== undefined) await page.keyboard.press(press)
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 })
  await page.close()
  console.log(name)
}

await main()
