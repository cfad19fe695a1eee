/** Words that match in order, as pairs of positions: a longest common subsequence. */
export const alignment = (a: readonly string[], b: readonly string[]): (readonly [number, number])[] => {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** Stretches of neighbouring words that match, as positions of the first word in each and their number. */
export const stretches = (
  pairs: readonly (readonly [number, number])[],
): { readonly a: number; readonly b: number; readonly words: number }[] => {
  const found: { a: number; b: number; words: number }[] = []
  for (const [a, b] of pairs) {
    const last = found.at(-1)
    if (last !== undefined && last.a + last.words === a && last.b + last.words === b) last.words++
    else found.push({ a, b, words: 1 })
  }
  return found
}
