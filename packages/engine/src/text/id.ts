import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, in lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/**
 * An identifier made from content alone, so that the same input gives the same id on every machine and in any order.
 * Each part is hashed with its length before it, so that no two lists of parts read the same.
 *
 * @param prefix one letter that says what is named: `r` report, `f` figure, `q` quotation, `e` event, `s` standing, `p` party
 * @param parts what the thing is made of, most general first
 * @returns the prefix, a hyphen and 64 bits in hexadecimal
 */
export const idOf = (prefix: string, ...parts: readonly (string | number)[]): string => {
  const text = parts.map((part) => `${String(part).length}:${part}`).join('')
  return `${prefix}-${hashOf(utf8ToBytes(text)).slice(0, 16)}`
}
