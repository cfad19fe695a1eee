import type { Opening } from '../packages/stemma/src/inputs/sources.ts'
import { feedOf } from '../packages/stemma/src/intake/index.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Opens files alone, and takes feeds apart on this thread. */
export const opening: Opening = { stdin: nothing(), unfold: ({ content, base }) => feedOf(content, base) }
