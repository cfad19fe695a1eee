import { setPriority } from 'node:os'

/** How far work in the background stands back. */
const back = 5

/** Lets this thread stand back where others want to run: an answer goes before what is made for later. */
export const standBack = (): void => {
  // Elsewhere it is the whole process that would.
  if (process.platform !== 'linux') return
  try {
    setPriority(0, back)
  } catch {
    // It goes on as it is.
  }
}
