// Puts into the papers what the program prints today: docs/tally.svg, the chart of one tally from the HTML dossier; and in
// README.md the excerpt of the board and the example of `stemma why`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = 'corpus/january-2022/reports'
const report = `${reports}/2-gulf-courier.txt`

const stemma = (args) =>
  execFileSync('node', ['packages/stemma/bin/stemma.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const palette = `svg{--paper:#fbfaf7;--raised:#f3f0e9;--line:#d9d4c8;--ink:#23211d;--dim:#8a857b;--accent:#0b6e75;--stands:#23211d;--fallen:#9a3412;--doubt:#8a5a00;--cyan:#0b6e75;--yellow:#8a5a00;--red:#a3262a;--green:#2f6b2f;--blue:#2b4f9e;--magenta:#7d3a86}
@media(prefers-color-scheme:dark){svg{--paper:#191816;--raised:#23211e;--line:#3b3832;--ink:#e8e4dc;--dim:#8f897e;--accent:#6cc5cc;--stands:#e8e4dc;--fallen:#f0926a;--doubt:#e3b65b;--cyan:#6cc5cc;--yellow:#e3b65b;--red:#ef8a86;--green:#8fc98f;--blue:#93b1f0;--magenta:#d5a0dd}}`

/** The blocks of a record's print with these labels, behind its heading. */
const excerpt = (printed, labels) => {
  const blocks = printed.split('\n\n')
  const told = labels.map((label) => blocks.find((block) => block.startsWith(`${label}  `)))
  if (told.includes(undefined)) throw new Error(`no tally is called so: ${labels.join(', ')}`)
  return [blocks[0], ...told].join('\n\n')
}

/** A chart of the dossier as a file of its own. */
const chart = (html, title) => {
  const found = html.match(/<svg(?=[^>]*tally-chart)[\s\S]*?<\/svg>/g)?.find((svg) => svg.includes(`>${title}<`))
  if (found === undefined) throw new Error(`no chart is called so: ${title}`)
  const named = found.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const style = `<style>\n${palette}\nsvg{color:var(--dim);background:var(--paper);font-family:system-ui,sans-serif}\n</style>`
  return `${named.replace('</svg>', `${style}</svg>`)}\n`
}

const inReadme = (name, block) => {
  const path = `${root}/README.md`
  const pattern = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(pattern, () => `<!-- ${name} -->\n${block}\n<!-- /${name} -->`),
  )
}

const shown = (command, text) => `\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\``

const labels = ['killed', 'detained']
mkdirSync(`${root}/docs`, { recursive: true })
const dossier = stemma(['record', reports, '--quiet', '--format', 'html'])
writeFileSync(`${root}/docs/tally.svg`, chart(dossier, 'Readings of detained by the day they speak of'))

inReadme('board', shown(`npx stemma record ${reports}`, excerpt(stemma(['record', reports, '--quiet']), labels)))

const [{ claims }] = JSON.parse(stemma(['read', report, '--format', 'json', '--quiet'])).readings
const { id } = claims.find((claim) => claim.kind === 'figure' && claim.measure === 'killed' && claim.value === 164)
inReadme('example', shown(`npx stemma why ${id} ${report}`, stemma(['why', id, report])))
