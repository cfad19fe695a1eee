import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where a Chromium is that tests may start: named by CHROMIUM_PATH, or the system's own; null where there is none. */
export const browserPath: string | null =
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null

if (browserPath === null)
  console.warn(
    'No Chromium was found: what is tested in a browser is left out. Install it (Debian: apt-get install chromium), or name yours by CHROMIUM_PATH.',
  )

/** Starts a browser without a window, with an empty profile, that speaks to nobody on its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath!,
    args: [
      '--headless',
      // Containers give it neither a sandbox of its own nor much shared memory.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
