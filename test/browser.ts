import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where a Chromium is that tests may start: named by CHROMIUM_PATH, or the system's own; null where there is none. */
export const browserPath: string | null =
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null

/** Starts a browser without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath!,
    // Containers give it neither a sandbox of its own nor much shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
