/**
 * Writes `src/language/en/commonness.ts`: how common the words of general English are, counted in the treebank.
 *
 *     npx tsx --conditions=source packages/engine/train/commonness.ts --treebank DIR
 *
 * The text is cut into stretches as long as a short report, and a word counts once in each. Only words that several
 * stretches share are kept, but no names, each as the power of two nearest to the number of stretches among which one has it. Nothing is
 * random. Words of the news are set apart, in `src/language/en/stories.ts`: the treebank is web text, which has few.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { endings } from '../src/language/en/stories.ts'
import { withEnding } from '../src/text/endings.ts'
import { readTreebank } from './treebank.ts'

/** Words in a stretch. */
const stretch = 300

/** Fewer stretches than this say nothing about a word. */
const fewest = 8

const { values } = parseArgs({ options: { treebank: { type: 'string', default: '../shared/treebank' } } })

const holders = new Map<string, number>()
const surfaces = new Map<string, Map<string, number>>()
/** How much oftener a stem was a name than not. */
const names = new Map<string, number>()
let stretches = 0
let held = new Set<string>()
let length = 0
const close = (): void => {
  for (const stem of held) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  stretches++
  held = new Set()
  length = 0
}
for (const sentence of readTreebank(`${values.treebank}/train.conllu.gz`)) {
  for (const { form, upos } of sentence.words) {
    for (const [word] of form.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      const stem = withEnding(word, endings)
      held.add(stem)
      const forms = surfaces.get(stem) ?? new Map<string, number>()
      surfaces.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1))
      names.set(stem, (names.get(stem) ?? 0) + (upos === 'PROPN' ? 1 : -1))
      length++
    }
  }
  if (length >= stretch) close()
}
close()

const classes = new Map<number, string[]>()
for (const [stem, count] of holders) {
  if (count < fewest || names.get(stem)! > 0) continue
  const oneIn = 2 ** Math.round(Math.log2(stretches / count))
  const [[word]] = [...surfaces.get(stem)!].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [
    [string, number],
  ]
  classes.set(oneIn, [...(classes.get(oneIn) ?? []), word])
}

const lines = (words: readonly string[]): string => {
  const out: string[] = []
  let line = '    '
  for (const word of words) {
    if (line.length + word.length > 118) {
      out.push(line.trimEnd())
      line = '    '
    }
    line += `${word} `
  }
  return [...out, line.trimEnd()].join('\n')
}
const rows = [...classes]
  .toSorted((a, b) => a[0] - b[0])
  .map(([oneIn, words]) => `  {\n    oneIn: ${oneIn},\n    words: list(\`\n${lines(words.toSorted())}\`),\n  },`)
writeFileSync(
  fileURLToPath(new URL('../src/language/en/commonness.ts', import.meta.url)),
  `import type { StoryWords } from '../stories.ts'

const list = (words: string): readonly string[] => words.trim().split(/\\s+/)

/**
 * How common the words of general English are: of so many stretches of text one has each of these. Counted by
 * \`train/commonness.ts\` in the treebank named in \`model/LICENSE-model.md\`, under the licence given there.
 */
export const commonness: StoryWords['commonness'] = [
${rows.join('\n')}
]
`,
)
