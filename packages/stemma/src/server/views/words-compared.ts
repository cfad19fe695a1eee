/** A stretch of words, and whether the other text has it otherwise or not at all. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Two texts side by side: what of each the other has not, and how many words they share in order. */
export interface Compared {
  readonly a: readonly Stretch[]
  readonly b: readonly Stretch[]
  readonly words: readonly [a: number, b: number]
  readonly shared: number
}

/** Words of either text that are compared; what comes after counts as differing. */
const most = 1500

/** Lays two texts side by side, word by word; case and marks make no difference. */
export const wordsCompared = (a: string, b: string): Compared => {
  const [ours, theirs] = [wordsIn(a), wordsIn(b)]
  const pairs = inOrder(
    ours.slice(0, most).map(({ key }) => key),
    theirs.slice(0, most).map(({ key }) => key),
  )
  return {
    a: stretchesOf(a, ours, new Set(pairs.map(([at]) => at))),
    b: stretchesOf(b, theirs, new Set(pairs.map(([, at]) => at))),
    words: [ours.length, theirs.length],
    shared: pairs.length,
  }
}

interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
}

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    key: word.normalize('NFKC').replaceAll('’', "'").toLowerCase(),
  }))

/** The longest run of words that both have in order, as pairs of positions. */
const inOrder = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** Words one after another, those that differ together with what stands between them. */
const stretchesOf = (text: string, words: readonly Word[], shared: ReadonlySet<number>): readonly Stretch[] => {
  const made: Stretch[] = []
  const add = (start: number, end: number, differs: boolean): void => {
    const last = made.at(-1)
    const piece = text.slice(start, end)
    if (piece === '') return
    if (last?.differs === differs) made[made.length - 1] = { text: last.text + piece, differs }
    else made.push({ text: piece, differs })
  }
  let at = 0
  for (const [place, { start, end }] of words.entries()) {
    const differs = !shared.has(place)
    const between = differs && made.at(-1)?.differs === true
    add(at, start, between)
    add(start, end, differs)
    at = end
  }
  add(at, text.length, false)
  return made
}
