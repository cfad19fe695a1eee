// Puts into the papers what the program prints today: docs/read.svg, a picture of `stemma read`, and the example of
// `stemma why` in README.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = 'corpus/january-2022/reports/2-gulf-courier.txt'

const stemma = (args, colour = '0') =>
  execFileSync('node', ['packages/stemma/bin/stemma.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: colour },
  })

const printed = stemma(['read', report, '--quiet'], '1')
const from = printed.split('\n').findIndex((line) => line.includes('7,939'))
const lines = printed.split('\n').slice(from - 1, from + 32)

const marked = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const classes = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y', 34: 'u', 35: 'm', 36: 'c' }

/** One line as runs of text with the classes that were on. */
const runs = (line) => {
  const on = new Set()
  let out = ''
  for (const [, code, text] of `\u001b[0m${line}`.matchAll(/\u001b\[(\d+)m([^\u001b]*)/g)) {
    const number = Number(code)
    if (number === 0) on.clear()
    else if (number === 22) for (const name of ['b', 'd']) on.delete(name)
    else if (number === 39) for (const name of ['r', 'g', 'y', 'u', 'm', 'c']) on.delete(name)
    else if (classes[number] !== undefined) on.add(classes[number])
    if (text !== '') out += on.size === 0 ? marked(text) : `<tspan class="${[...on].join(' ')}">${marked(text)}</tspan>`
  }
  return out
}

const [width, height] = [860, 20 * lines.length + 56]
const rows = lines.map((line, at) => `<text x="24" y="${46 + at * 20}">${runs(line)}</text>`).join('\n')
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="What stemma read prints">
<style>
svg{--paper:#fbfaf7;--ink:#23211d;--dim:#8a857b;--cyan:#0b6e75;--yellow:#8a5a00;--red:#a3262a;--green:#2f6b2f;--blue:#2b4f9e;--magenta:#7d3a86}
@media(prefers-color-scheme:dark){svg{--paper:#191816;--ink:#e8e4dc;--dim:#8f897e;--cyan:#6cc5cc;--yellow:#e3b65b;--red:#ef8a86;--green:#8fc98f;--blue:#93b1f0;--magenta:#d5a0dd}}
rect{fill:var(--paper)}text{font:13px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--ink);white-space:pre}
.b{font-weight:600}.d{fill:var(--dim)}.r{fill:var(--red)}.g{fill:var(--green)}.y{fill:var(--yellow)}.u{fill:var(--blue)}.m{fill:var(--magenta)}.c{fill:var(--cyan)}
</style>
<rect width="100%" height="100%" rx="8"/>
${rows}
</svg>
`
mkdirSync(`${root}/docs`, { recursive: true })
writeFileSync(`${root}/docs/read.svg`, svg)

const [{ claims }] = JSON.parse(stemma(['read', report, '--format', 'json', '--quiet'])).readings
const { id } = claims.find((claim) => claim.kind === 'figure' && claim.measure === 'killed' && claim.value === 164)
const command = `npx stemma why ${id} ${report}`
const readme = readFileSync(`${root}/README.md`, 'utf8')
const example = `<!-- example -->\n\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${stemma(['why', id, report]).trimEnd()}\n\`\`\`\n<!-- /example -->`
writeFileSync(
  `${root}/README.md`,
  readme.replace(/<!-- example -->[\s\S]*?<!-- \/example -->/, () => example),
)
