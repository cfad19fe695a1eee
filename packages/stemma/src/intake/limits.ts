/** Largest source that is read, in bytes. A long report has some 50 KB, a heavy page two or three MB. */
export const maximumBytes = 20_000_000
