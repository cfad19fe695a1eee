import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceBetween } from '../eval/readme.ts'
import { isFull } from './cases.ts'
import { bin, folderOf, type Run, root, stemma } from './command-line.ts'
import { ended } from './run.ts'

const update = process.env.UPDATE !== undefined
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts

/** The commands of a page's `sh` blocks, without the comments behind them. */
const commandsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block
      .replaceAll('\\\n', ' ')
      .split('\n')
      .flatMap((line) => line.split('&&'))
      .map((line) => line.replace(/(?<=\s)#.*$|^#.*$/, '').trim())
      .filter((line) => line !== ''),
  )

/** A folder with what the papers speak of: a report, a page, rows, a folder of reports, and the corpus. */
const example = (): string => {
  const report = readFileSync(join(root, 'corpus/january-2022/reports/2-gulf-courier.txt'), 'utf8')
  const row = JSON.stringify({ id: '1', outlet: 'The Lantern', published: '2022-01-10', text: report })
  const folder = folderOf({
    'report.txt': report,
    'page.html': `<article><h1>A title</h1><p>${report.replace(/\n\n+/g, '<p>')}</article>`,
    'reports.jsonl': `${row}\n`,
    'folder/another.txt': `Another. ${report}`,
  })
  symlinkSync(join(root, 'corpus'), join(folder, 'corpus'))
  return folder
}

/** Runs a command as a shell would, without the half second that npx takes to find what is beside it. */
const shell = (command: string, cwd = root): Promise<Run> => {
  const child = spawn('sh', ['-c', command.replaceAll('npx stemma', `"${process.execPath}" "${bin}"`)], { cwd })
  child.stdin.end()
  return ended(child)
}

const pages = [...readdirSync(root).filter((name) => name.endsWith('.md')), 'corpus/README.md'].filter((name) =>
  existsSync(join(root, name)),
)
const commands = pages.flatMap((page) =>
  commandsIn(readFileSync(join(root, page), 'utf8')).map((command) => ({ page, command })),
)

describe('what the papers tell people to type', () => {
  const npm = commands.filter(({ command }) => /^npm\b/.test(command))
  it.skipIf(npm.length === 0).each(npm)('$page: $command is there', ({ command }) => {
    const [, verb = '', script = ''] = command.split(/\s+/)
    if (verb === 'run') expect(Object.keys(scripts)).toContain(script)
    else if (verb === 'start' || verb === 'test') expect(Object.keys(scripts)).toContain(verb)
    else expect(['ci', 'install']).toContain(verb)
  })

  const papers = pages.flatMap((page) => {
    const typed = commands.flatMap((each) =>
      each.page === page && each.command.includes('npx stemma') ? [each.command] : [],
    )
    return typed.length === 0 ? [] : [{ page, typed }]
  })
  it.runIf(isFull).each(papers)('$page: its commands work, one after the other', async ({ typed }) => {
    const folder = example()
    for (const command of typed) {
      const { code, out, err } = await shell(command, folder)
      expect([command, code, err]).toEqual([command, 0, expect.not.stringMatching(/^stemma: (?!made a key)/m)])
      if (!/>\s*\S+\s*$/.test(command) && !command.includes(' add ')) expect([command, out]).not.toEqual([command, ''])
    }
  })
})

describe('the example in the README', () => {
  it.runIf(isFull || update)('is what the command prints (UPDATE=1 rewrites it)', async () => {
    const path = join(root, 'README.md')
    const [, block = ''] = /^<!-- example -->\n(.*?)^<!-- \/example -->/ms.exec(readFileSync(path, 'utf8')) ?? []
    const [command = ''] = commandsIn(block)
    const { code, out } = await shell(command)
    expect([command, code]).toEqual([command, 0])
    const now = `\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${out.trimEnd()}\n\`\`\``
    if (update) replaceBetween(path, 'example', now)
    else expect(block.trimEnd().split('\n')).toEqual(now.split('\n'))
  })
})

describe('the excerpt of the board in the README', () => {
  it.runIf(isFull)('is what the command prints, a block at a time (npm run papers rewrites it)', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const [, block = ''] = /^<!-- board -->\n(.*?)^<!-- \/board -->/ms.exec(readme) ?? []
    const [command = ''] = commandsIn(block)
    const [, shown = ''] = /^```text\n(.*?)\n```$/ms.exec(block) ?? []
    const { code, out } = await shell(command)
    expect(code).toBe(0)
    const printed = out.split('\n\n')
    expect(shown.split('\n\n').length).toBeGreaterThan(2)
    for (const told of shown.split('\n\n')) expect(printed).toContain(told)
  })
})

/** What `stemma --help` lists, in its order. */
const commandsListed = async (): Promise<readonly string[]> => {
  const { out } = await stemma(['--help'])
  const [, list = ''] = /^Commands:\n(.*?)^$/ms.exec(out) ?? []
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name = '']) => (name === 'help' ? [] : [name]))
}

describe('what the help tells people to type', () => {
  it.runIf(isFull)('works, one command after the other', async () => {
    const folder = example()
    for (const command of [[], ...(await commandsListed()).map((name) => [name])]) {
      // They run until they are stopped.
      if (command[0] === 'watch' || command[0] === 'serve') continue
      const { out } = await stemma([...command, '--help'])
      const examples = [...out.matchAll(/^ {2}(npx stemma .*)$/gm)].map(([, typed = '']) => typed)
      expect([command, examples.length]).not.toEqual([command, 0])
      // Addresses, and servers of one's own, are not here to be asked.
      for (const typed of examples.filter((each) => !/https?:|postgres:/.test(each))) {
        const { code, err } = await shell(typed, folder)
        expect([typed, code, err]).toEqual([typed, 0, expect.not.stringMatching(/^stemma: (?!made a key)/m)])
      }
    }
  })
})

describe('the first minute', () => {
  it('npm start prints the record of the example, says how to make one’s own, and ends where nobody sits at a terminal', async () => {
    const { code, out } = await shell('npm start --silent')
    expect(code).toBe(0)
    expect(out).toMatch(/^FIGURES$/m)
    expect(out).toMatch(/^ {2}copy {3}\S/m)
    expect(out.trimEnd().split('\n').slice(-6).join('\n')).toMatch(/npx stemma record folder\//)
  }, 25_000)

  it('npx stemma is there', async () => {
    const { code, out } = await shell('npx --no-install stemma --version')
    expect([code, out]).toEqual([0, '0.1.0\n'])
  })
})
