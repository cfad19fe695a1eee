import { fold } from '../../text/fold.ts'
import type { Draft, RoleWords } from './drafts.ts'
import type { PartyLexicon } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'

/**
 * Whether a surname after a title is another's than the person's whose surname it is. A holder of a post is introduced by it:
 * "Mayor Okoro" is not the Okoro whom the report calls a bank's president, or calls nothing; nobody has two ranks; and who is
 * presented ("General Okoro, head of the guard") has not been presented as something else before.
 */
export const isNamesake = (lexicon: PartyLexicon, draft: Draft, found: PartyWordsFound): boolean => {
  if (draft.words.length < 2 || found.words.length > 1 || !found.titled) return false
  const told = found.roles.map((role) => roleOf(lexicon, role, found.past.includes(role)))
  const held = draft.roleWords.map((role) => ({ ...role, head: headOf(lexicon, role.words) }))
  const heads = new Set(held.map(({ head }) => head))
  if (told.length === 0 || told.some(({ head }) => heads.has(head))) return false
  const ranks = held.flatMap((role) => rankOf(lexicon, role) ?? [])
  const rank = told.flatMap((role) => rankOf(lexicon, role) ?? [])[0]
  if (rank !== undefined && ranks.length > 0 && !ranks.includes(rank)) return true
  const post = told.find((role) => isPost(lexicon, role))
  if (post !== undefined && !held.some(({ past, head }) => past || head === post.head)) return true
  return told.length > 1 && told.some((role) => isOf(lexicon, role)) && held.some((role) => role.head !== null)
}

interface Told extends RoleWords {
  /** What the role is, without what it is of: "head" of "head of the guard"; null for an age. */
  readonly head: string | null
}

const roleOf = (lexicon: PartyLexicon, role: string, past: boolean): Told => {
  const words = fold(role)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)
  return { words, past, head: headOf(lexicon, words) }
}

const headOf = ({ joiners, ranks, posts }: PartyLexicon, words: readonly string[]): string | null => {
  const end = words.findIndex((word) => joiners.has(word))
  const head = words[(end > 0 ? end : words.length) - 1]
  if (head === undefined || !/\p{L}/u.test(head)) return null
  return ranks.get(head) ?? posts.get(head) ?? head
}

/** "Lt. Gen." is a general's; "Attorney General" is no rank. */
const rankOf = ({ ranks, civil }: PartyLexicon, { head, words }: Told): string | null =>
  head !== null && ranks.has(head) && !words.some((word) => civil.has(word)) ? head : null

const isPost = ({ posts }: PartyLexicon, { head, past }: Told): boolean => !past && head !== null && posts.has(head)

const isOf = ({ joiners }: PartyLexicon, { words }: Told): boolean =>
  words.some((word, at) => at > 0 && joiners.has(word))
