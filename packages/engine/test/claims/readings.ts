import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createReader, english, type Reading, type ReadingClaim } from '../../src/index.ts'

const model = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../src/language/en/model/${name}`, import.meta.url)))

/** English with the models that ship. */
export const language = english({ tagger: model('tagger.bin'), places: model('places.bin') })

const reader = createReader(language)

type ReadingFigure = Extract<ReadingClaim, { kind: 'figure' }>

/** What the whole reader makes of a text, published on a day by an outlet. */
export const readingOfText = (
  text: string,
  published: string | null,
  { id = 'test', outlet = null }: { readonly id?: string; readonly outlet?: string | null } = {},
): Reading =>
  reader.read({
    id,
    hash: id,
    text,
    format: 'text',
    url: null,
    story: null,
    given: {
      title: null,
      outlet: outlet === null ? null : { value: outlet, from: 'input' },
      published: published === null ? null : { value: published, from: 'input' },
      updated: null,
      language: null,
    },
    blocks: [],
  })

/** The figures the whole reader finds in a text, published on a day. */
export const figuresIn = (text: string, published: string): readonly ReadingFigure[] =>
  readingOfText(text, published).claims.filter((claim) => claim.kind === 'figure')
