/** Something in a casebook that is not as it was. */
export interface Finding {
  /** What is wrong: the file as a whole, the journal, a seal, bytes that were kept, or what is made from both. */
  readonly kind: 'file' | 'journal' | 'seal' | 'original' | 'projection'
  /** The first entry that is concerned; null where none is. */
  readonly seq: number | null
  /** In words: "entry 12: what it says is not what was hashed". */
  readonly says: string
}

/** Takes a finding down. */
export type Find = (kind: Finding['kind'], seq: number | null, says: string) => void
