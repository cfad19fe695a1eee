import { type Profile, type StoryIndex, type StoryRecord, storyIndex } from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { keptRecord, storyCalled } from '../casebook/records.ts'
import type { Maker } from './maker.ts'
import { Refusal } from './refusal.ts'
import { createShelf } from './shelf.ts'

/** Which record of a story is asked for. */
export interface Asked {
  readonly story: string
  /** ISO day; null for now. */
  readonly asOf: string | null
  readonly profile: Profile
}

/** A record that can be opened, before any work: what tells whether an answer made from it still holds. */
export interface Stand extends Asked {
  /** Last entry of the journal that bears on it: what whoever saw it names as expected. */
  readonly revision: number
  /** The same only for the same record. */
  readonly key: string
  /** Digest of the record as it is kept; null where it is to be made. */
  readonly digest: string | null
}

/** A record that was opened. */
export interface Opened extends Stand {
  readonly record: StoryRecord
  readonly index: StoryIndex
}

/** The records of a casebook, the latest used at hand. */
export interface Records {
  /**
   * Of the story that has this id, or had it (`storyCalled`).
   *
   * @throws {Refusal} where there is none
   */
  readonly stand: (asked: Asked) => Promise<Stand>
  /** Null where none of its reports was out by then. */
  readonly open: (stand: Stand) => Promise<Opened | null>
}

/** Characters of JSON that the records at hand come to, at most; each is held as some five times as many bytes. */
const room = 24_000_000

/**
 * @param settles whether what comes to a story is soon in its record: until then the record before stands
 */
export const createRecords = (casebook: Database, maker: Maker, settles: boolean): Records => {
  const shelf = createShelf<Promise<{ readonly value: Opened | null; readonly size: number }>>(room)
  const current = createShelf<string>(10_000)
  const last = new Map<string, { readonly digest: string; readonly revision: number }>()
  const remember = (story: string, digest: string, revision: number): void => {
    last.delete(story)
    last.set(story, { digest, revision })
    if (last.size > 10_000) last.delete(last.keys().next().value!)
  }

  const stand = async (asked: Asked): Promise<Stand> => {
    const { story, asOf, profile } = asked
    const row = await casebook.db
      .selectFrom('story')
      .select(['revision', 'stale', 'digest'])
      .where('id', '=', story)
      .executeTakeFirst()
    if (row === undefined) {
      const now = await storyCalled(casebook, story)
      if (now === null || now === story)
        throw new Refusal(404, `There is no story ${story} in this casebook; /api/stories lists them.`)
      return stand({ ...asked, story: now })
    }
    const { revision, stale, digest } = row
    const isStanding = asOf === null && profile === 'default'
    if (digest !== null && stale === 0) remember(story, digest, revision)
    if (isStanding && digest !== null && (stale === 0 || settles)) {
      const known = last.get(story)
      // Of a record that is about to be made anew nobody can say what it was made from; so nothing is decided on it.
      const seen = known?.digest === digest ? known.revision : 0
      return { ...asked, revision: seen, key: `${digest.slice(0, 24)}.${seen}`, digest }
    }
    return { ...asked, revision, key: `${revision}.${stale}.${profile}.${asOf ?? ''}`, digest: null }
  }

  const opening = async (wanted: Stand): Promise<{ readonly value: Opened | null; readonly size: number }> => {
    const { story, asOf, profile } = wanted
    let kept: StoryRecord | null = null
    // It may have been made anew since it was looked at: then the newer one is given.
    for (let now = wanted; kept === null && now.digest !== null; ) {
      const digest: string = now.digest
      kept = await keptRecord(casebook, story, digest)
      if (kept === null) now = await stand(wanted)
      if (now.digest === digest) break
    }
    const made = kept === null ? await maker.make(story, { profile, asOf, upTo: null }) : null
    const record = kept ?? made?.record ?? null
    if (record === null) return { value: null, size: 0 }
    return { value: { ...wanted, record, index: storyIndex(record) }, size: made?.size ?? sizeOf(record) }
  }

  const open = async (wanted: Stand): Promise<Opened | null> => {
    const key = `${wanted.story}\n${wanted.key}`
    // What a story was before is asked for no more.
    const place = `${wanted.story}\n${wanted.asOf}\n${wanted.profile}`
    const before = current.get(place)
    if (before !== key) {
      if (before !== undefined) shelf.drop(before)
      current.put(place, key, 1)
    }
    const held = shelf.get(key)
    if (held !== undefined) return (await held).value
    const opened = opening(wanted)
    shelf.put(key, opened, 1)
    try {
      const { value, size } = await opened
      if (current.get(place) === key) shelf.put(key, opened, 1 + size)
      return value
    } catch (error) {
      shelf.drop(key)
      throw error
    }
  }
  return { stand, open }
}

/** About how many characters a record has: most are its claims. */
const sizeOf = ({ reports }: StoryRecord): number =>
  reports.reduce((sum, { claims }) => sum + 2000 + 900 * claims.length, 0)
