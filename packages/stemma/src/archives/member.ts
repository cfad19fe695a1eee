/** One step through an archive. */
export type Member =
  /** A file. Its bytes can be taken once, before the next step. */
  | {
      readonly kind: 'member'
      readonly name: string
      /** Bytes it says it has. */
      readonly size: number
      readonly bytes: AsyncIterable<Uint8Array>
    }
  | { readonly kind: 'folder' }
  /** What is no report; counted. */
  | { readonly kind: 'passed'; readonly what: string }
  /** What should be one and cannot be read. `name` is null where it is the archive's own fault. */
  | { readonly kind: 'refused'; readonly name: string | null; readonly why: string }
