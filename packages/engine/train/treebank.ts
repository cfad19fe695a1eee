import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One word of the treebank. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Whether white space follows. */
  readonly spaceAfter: boolean
}

/** One sentence, with the document it stands in. */
export interface GoldSentence {
  readonly id: string
  readonly text: string
  readonly paragraph: boolean
  readonly words: readonly GoldWord[]
}

/** Reads a gzipped CoNLL-U file. */
export const readTreebank = (path: string): GoldSentence[] => {
  const sentences: GoldSentence[] = []
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    let id = ''
    let text = ''
    let paragraph = false
    let range = 0
    let spaceAfterRange = true
    const words: GoldWord[] = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# sent_id = ')) id = line.slice(12)
      else if (line.startsWith('# text = ')) text = line.slice(9)
      else if (line.startsWith('# newpar') || line.startsWith('# newdoc')) paragraph = true
      if (line === '' || line[0] === '#') continue
      const column = line.split('\t')
      const spaceAfter = !column[9]!.split('|').includes('SpaceAfter=No')
      if (column[0]!.includes('-')) {
        range = Number(column[0]!.split('-')[1])
        spaceAfterRange = spaceAfter
        continue
      }
      const number = Number(column[0])
      const inside = number < range
      words.push({
        form: column[1]!,
        lemma: column[2]!,
        upos: column[3]!,
        xpos: column[4]!,
        spaceAfter: inside ? false : number === range ? spaceAfterRange : spaceAfter,
      })
    }
    if (words.length > 0) sentences.push({ id, text, paragraph, words })
  }
  return sentences
}
