import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One word of a treebank with its place in the tree. */
export interface TreeWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly features: string
  /** Index of its head in the sentence, -1 for the root. */
  readonly head: number
  readonly relation: string
  readonly spaceAfter: boolean
}

export interface Tree {
  readonly id: string
  readonly words: readonly TreeWord[]
}

/** Reads a gzipped CoNLL-U file. */
export const readTrees = (path: string): readonly Tree[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n\n')
    .flatMap((block) => {
      const lines = block.split('\n')
      const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? ''
      let rangeEnd = 0
      let spaceAfterRange = true
      const words: TreeWord[] = []
      for (const line of lines) {
        if (line === '' || line[0] === '#') continue
        const column = line.split('\t')
        const spaced = !column[9]!.split('|').includes('SpaceAfter=No')
        if (column[0]!.includes('-')) {
          rangeEnd = Number(column[0]!.split('-')[1])
          spaceAfterRange = spaced
          continue
        }
        const number = Number(column[0])
        words.push({
          form: column[1]!,
          lemma: column[2]!,
          upos: column[3]!,
          xpos: column[4]!,
          features: column[5]!,
          head: Number(column[6]) - 1,
          relation: column[7]!,
          spaceAfter: number < rangeEnd ? false : number === rangeEnd ? spaceAfterRange : spaced,
        })
      }
      return words.length === 0 ? [] : [{ id, words }]
    })
