import { readFileSync } from 'node:fs'

/**
 * What tells the rules and models of this Stemma from those of another: a hash made when it was built. From its source alone,
 * as tests run it, there is none.
 */
export const fingerprint = (): string => {
  try {
    return readFileSync(new URL('./fingerprint', import.meta.url), 'utf8')
  } catch {
    return 'source'
  }
}
