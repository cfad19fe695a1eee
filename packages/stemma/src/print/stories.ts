import type { ListedStory } from '../casebook/records.ts'
import { counted } from './counted.ts'
import { type Printing, put, row, widest } from './line.ts'
import { piece, type Terminal, visible } from './terminal.ts'

/** Stories in a list, each with its most printed counts as they can be printed. */
export const printedStories = (stories: readonly ListedStory[], terminal: Terminal): string => {
  const printing: Printing = { ...terminal, width: Math.min(terminal.width, widest), short: (id) => id }
  return stories.map((story) => printedStory(story, printing)).join('\n')
}

const printedStory = ({ id, label, reports, counts }: ListedStory, printing: Printing): string =>
  [
    row(
      '',
      [piece(visible(label), 'heading'), piece(` · ${counted(reports, 'report')}`, 'quiet')],
      visible(id),
      printing,
    ),
    ...counts.map(({ sentence }) => put('  ', [piece(visible(sentence))], printing)),
    '',
  ].join('\n')
