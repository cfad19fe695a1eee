/** What a table has for a word; undefined for a word that is not its own, though every object knows it: "constructor". */
export const ownEntry = <Entry>(table: Readonly<Record<string, Entry>>, word: string): Entry | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
