import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** Compares a text with a file beside the test, line by line; UPDATE=1 rewrites the file. */
export const expectGolden = (text: string, name: string, beside: string): void => {
  const path = fileURLToPath(new URL(name, beside))
  if (process.env.UPDATE !== undefined) writeFileSync(path, text)
  expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
}
