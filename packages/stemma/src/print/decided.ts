import { decidedTexts, type StoryIndex } from '@stemma/engine'
import { type Printing, put } from './line.ts'
import { piece, visible } from './terminal.ts'

/** What people decided of a line, a row each: mark, word, by whom, when and why. */
export const decidedRows = (id: string, indent: string, index: StoryIndex, printing: Printing): string[] =>
  decidedTexts(id, index).map((says) => put(indent, [piece(visible(says))], printing))
