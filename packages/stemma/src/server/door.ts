import { randomBytes } from 'node:crypto'
import { pagePolicy } from './headers.ts'

/** What somebody sees who comes without the cookie: how to get in. No script, nothing fetched. */
export const doorPage = (reason = 'This desk opens with a link of its own.'): Response =>
  plainPage(
    401,
    'Stemma',
    `<h1>Stemma</h1>
<p>${escaped(reason)}</p>
<p>In the terminal where <code>stemma serve</code> runs, follow the link it printed. A link opens the desk in one browser; start the command again for another.</p>`,
  )

/** A page of our own words, as plain as it can be. */
export const plainPage = (status: number, title: string, body: string): Response => {
  const nonce = randomBytes(16).toString('base64')
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --ink: light-dark(#1d1b18, #ece8e1); --paper: light-dark(#fbfaf7, #171613); --quiet: light-dark(#6a655d, #a29c91); --line: light-dark(#dcd7cd, #35322c) }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 ui-serif, Georgia, serif }
main { max-width: 38rem; margin: 0 auto; padding: 18vh 1.5rem 3rem }
main.wide { max-width: 60rem; padding-top: 4rem }
h1 { font-size: 1.5rem; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 1rem }
h2 { font-size: 1.05rem; margin: 2.25rem 0 0.25rem }
p { margin: 0 0 0.75rem }
code { font: 0.88em ui-monospace, Menlo, monospace; background: light-dark(#f0ede6, #24221e); padding: 0.1em 0.35em; border-radius: 3px }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; margin: 0.5rem 0 0 }
td, th { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-top: 1px solid var(--line); font-weight: 400 }
.quiet { color: var(--quiet) }
</style>
</head>
<body>${body.startsWith('<main') ? body : `<main>${body}</main>`}</body>
</html>
`
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce, 'none'),
    },
  })
}

/** Text as it stands in markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)
