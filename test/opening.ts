import type { Opening } from '../packages/stemma/src/inputs/found.ts'
import { attachmentsOf, feedOf } from '../packages/stemma/src/intake/index.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Opens files alone, and takes feeds and mails apart on this thread. */
export const opening: Opening = {
  stdin: nothing(),
  unfold: ({ content, base, charset }) => feedOf(content, base, charset),
  attachments: attachmentsOf,
  fetch: (address) => Promise.reject(new Error(`${address}: these tests fetch nothing`)),
  taken: () => {},
  passOver: () => {},
}
