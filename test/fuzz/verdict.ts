import type { Intake } from '../../packages/stemma/src/intake/index.ts'
import { feedOf, formatOf, reportFromHtml, reportFromText, sitemapOf } from '../../packages/stemma/src/intake/index.ts'
import { reader } from '../reading.ts'
import { unsound } from '../soundness.ts'
import type { Kind } from './inputs.ts'

/** What is wrong with how some bytes were taken in and read, a sentence each; empty where all is well. */
export const verdictOn = async (kind: Kind, bytes: Uint8Array): Promise<readonly string[]> => {
  formatOf('-', bytes.subarray(0, 4096))
  switch (kind) {
    case 'text':
      return read(reportFromText(bytes))
    case 'html':
      return read(reportFromHtml(bytes))
    case 'feed': {
      const sitemap = sitemapOf(bytes)
      const feed = await feedOf(bytes)
      const found = [sitemap, feed].flatMap((one) => (one.kind === 'refused' ? told(one.why) : []))
      const items = feed.kind === 'feed' ? feed.items.slice(0, 20) : []
      return [...found, ...items.flatMap(({ content, meta }) => read(reportFromHtml(content, meta)))]
    }
  }
}

const read = (intake: Intake): readonly string[] =>
  intake.kind === 'refused' ? told(intake.why) : unsound(reader.read(intake.report))

/** A refusal is one sentence that names a remedy, but for the bare word that something is no sitemap. */
const told = (why: string): readonly string[] =>
  /^[^\n]+; [^\n]+$/.test(why) || why === 'not read: no sitemap' ? [] : [`no sentence: ${why}`]
