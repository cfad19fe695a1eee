/** `1 figure`, `2 figures`. Apart from what prints claims: the main thread says this, and loads no engine for it. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`
