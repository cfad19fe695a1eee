import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, type Reading } from '@stemma/engine'
import { type Meta, reportFromHtml, reportFromText } from '../packages/stemma/src/intake/index.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'

export const reader = createReader(loadEnglish())

const meta: Meta = { id: 'test', published: '2022-01-10', outlet: 'The Test' }

/** The reading of a text, of which more is known than it says. */
export const readWith = (text: string | Uint8Array, meta: Meta, by = reader): Reading => {
  const taken = reportFromText(text, meta)
  if (taken.kind === 'refused') throw new Error(taken.why)
  return by.read(taken.report)
}

/** The reading of a text published on 10 January 2022. */
export const readText = (text: string, by = reader): Reading => readWith(text, meta, by)

/** The readings of the text files of a folder, in the order of their names. */
export const readFolder = (folder: string): readonly Reading[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readWith(readFileSync(join(folder, name)), {}))

/** The reading of a page; null where it is refused. */
export const readPage = (html: string): Reading | null => {
  const taken = reportFromHtml(html, meta)
  return taken.kind === 'refused' ? null : reader.read(taken.report)
}
