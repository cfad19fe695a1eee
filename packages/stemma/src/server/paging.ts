import { Refusal } from './refusal.ts'

/** Where a list goes on, as whoever reads it page by page sends it back: opaque to them. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * The place that a cursor names; null for the beginning.
 *
 * @param kinds of its parts
 * @throws {Refusal} where it is none
 */
export const placeOf = <const Kinds extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  kinds: Kinds,
): { readonly [At in keyof Kinds]: Kinds[At] extends 'number' ? number : string } | null => {
  if (cursor === undefined) return null
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (Array.isArray(place) && place.length === kinds.length && kinds.every((kind, at) => typeof place[at] === kind))
      return place as unknown as { readonly [At in keyof Kinds]: Kinds[At] extends 'number' ? number : string }
  } catch {
    // Told below.
  }
  throw new Refusal(400, 'That is no cursor of this list; begin without one.')
}

/**
 * One page of a list that is at hand.
 *
 * @param of what is unique to an item, and stays when others come and go
 */
export const pageOf = <Item>(
  items: readonly Item[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  of: (item: Item) => string,
): { readonly items: readonly Item[]; readonly next: string | null } => {
  const after = placeOf(cursor, ['string', 'number'])
  // Where the item has gone meanwhile, its place in the list is gone on from.
  const found = after === null ? -1 : items.findIndex((item) => of(item) === after[0])
  const from = after === null ? 0 : found === -1 ? after[1] : found + 1
  const page = items.slice(from, from + limit)
  const last = page.at(-1)
  return {
    items: page,
    next: last === undefined || from + limit >= items.length ? null : cursorOf([of(last), from + limit]),
  }
}
