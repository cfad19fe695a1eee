import type { GivenValue, Stated } from '@stemma/engine'
import { pageTextOf } from './page-blocks.ts'
import { decodedPage } from './page-encoding.ts'
import { genreOf } from './page-genre.ts'
import { pageMetadataOf } from './page-metadata.ts'
import { maximumElements, type PageTree, treeOf } from './page-tree.ts'
import { givenBy, type Intake, identityOf, type Meta, type Source, tooLarge } from './source.ts'

/** Most paragraphs, items and cells of a page that is read. The longest of live blogs has a few thousand. */
const maximumBlocks = 50_000

/**
 * A report from a saved web page. Its text is what a reader would see, one block a paragraph with a blank line between;
 * title, outlet, dates and language come from the page's own metadata where the user gave none.
 *
 * A hostile page can keep the parser busy for a second within the caps: run it where it can be stopped.
 */
export const reportFromHtml = (source: Source, meta: Meta = {}): Intake => {
  const refused = tooLarge(source)
  if (refused !== null) return refused
  const { text: html, notes } = decodedPage(source, meta)
  const tree = treeOf(html)
  const { text, blocks } = pageTextOf(tree)
  if (text === '')
    return {
      kind: 'refused',
      why: 'not read: the page holds no text; save it after its scripts have run, or save its text',
    }
  if (blocks.length > maximumBlocks)
    return {
      kind: 'refused',
      why: `not read: ${blocks.length} paragraphs, more than the ${maximumBlocks} a page may have; split it, or save its text`,
    }
  const { given, notes: doubts } = givenBy(meta)
  const identity = identityOf(source, meta)
  const genre = genreOf(tree)
  const { stated, canonical } = pageMetadataOf(tree.root, identity.url)
  const markup = (name: Stated['field']): GivenValue | null => {
    const first = stated.find(({ field, from }) => field === name && from !== 'url')
    return first === undefined ? null : { value: first.value, from: 'markup' }
  }
  return {
    kind: 'report',
    report: {
      ...identity,
      url: identity.url ?? canonical,
      canonical,
      text,
      format: 'html',
      ...(genre === undefined ? {} : { genre }),
      given: {
        title: given.title ?? markup('title'),
        outlet: given.outlet ?? markup('outlet'),
        author: given.author ?? markup('author'),
        published: given.published ?? markup('published'),
        updated: given.updated ?? markup('updated'),
        language: given.language ?? markup('language'),
      },
      stated,
      blocks,
    },
    notes: [...notes, ...doubts, ...cutShort(tree)],
  }
}

const cutShort = ({ unread }: PageTree): readonly string[] =>
  unread === 0 ? [] : [`${unread} characters of markup are left out: they stand after the ${maximumElements}th element`]
