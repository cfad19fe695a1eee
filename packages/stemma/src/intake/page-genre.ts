import type { Report } from '@stemma/engine'
import { attribute, elementsOf, type PageTree, textOf } from './page-tree.ts'

/** What a page's markup says it is, by the types of schema.org; undefined for a report like any other. */
export const genreOf = ({ root }: PageTree): Report['genre'] => {
  for (const element of elementsOf(root)) {
    const type = attribute(element, 'itemtype')
    if (type !== null) {
      const found = genres[type.slice(type.lastIndexOf('/') + 1)]
      if (found !== undefined) return found
    }
    if (element.tagName !== 'script' || attribute(element, 'type')?.toLowerCase() !== 'application/ld+json') continue
    for (const [, name] of textOf(element).matchAll(/"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"([A-Za-z]{3,40})"/g)) {
      const found = genres[name!]
      if (found !== undefined) return found
    }
  }
  return undefined
}

const genres: Readonly<Record<string, Report['genre']>> = {
  LiveBlogPosting: 'live-blog',
  DiscussionForumPosting: 'forum',
  QAPage: 'forum',
}
