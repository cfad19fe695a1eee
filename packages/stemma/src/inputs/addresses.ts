import { type Budget, startBudget } from '../archives/budget.ts'
import type { Fetched, Reply } from '../connect/connector.ts'
import { type Format, formatOf } from '../intake/format.ts'
import { endOf, fromContent, once } from './contents.ts'
import { type Found, type Opening, problem } from './found.ts'
import type { Input } from './inputs.ts'

/** An address of the web among the inputs. */
export type Address = Extract<Input, { kind: 'address' }>

/** Addresses that are fetched at once, each from its own host: one that is slow to answer keeps few others waiting. */
const fetchedAtOnce = 6

/** Fetches the addresses among the inputs in their order, some ahead of the one that is asked for. */
export const fetchedAhead = (inputs: readonly Input[], { fetch }: Opening): ((input: Address) => Promise<Reply>) => {
  const addresses = inputs.filter((input) => input.kind === 'address')
  const replies = new Map<Address, Promise<Reply>>()
  let next = 0
  return (input) => {
    const until = Math.min(addresses.length, addresses.indexOf(input) + fetchedAtOnce)
    for (; next < until; next++) {
      const ahead = addresses[next]!
      replies.set(ahead, fetch(ahead.address))
    }
    const reply = replies.get(input)!
    replies.delete(input)
    return reply
  }
}

/** The reports at an address. */
export async function* fromAddress(
  { address, format }: Address,
  reply: Promise<Reply>,
  opening: Opening,
): AsyncGenerator<Found> {
  const got = await reply
  if (got.kind === 'fetched') yield* fromFetched(address, got, format, opening)
  else yield problem(address, got.kind === 'refused' ? got.why : 'not changed since it was last fetched')
}

/** The reports in what was fetched: it is known by its beginning, and by its type where that does not tell. */
export async function* fromFetched(
  name: string,
  fetched: Fetched,
  given: Format | null,
  opening: Opening,
): AsyncGenerator<Found> {
  const { bytes, type, charset, url, at } = fetched
  const own = ownNameOf(url)
  const known = given ?? formatOf('-', bytes.subarray(0, 4096))
  const format = known === 'text' && (type === 'text/html' || type === 'application/xhtml+xml') ? 'html' : known
  if (typeof format !== 'string') return yield problem(name, format.why)
  const budget: Budget = startBudget()
  budget.fed(bytes.length)
  const content = {
    name,
    own,
    format,
    bytes: once(bytes),
    size: bytes.length,
    path: null,
    depth: 0,
    isGunzipped: false,
  }
  try {
    yield* fromContent({ ...content, meta: { url, charset, captured: at } }, opening, budget)
  } catch (error) {
    const why = endOf(error)
    if (why === null) throw error
    yield problem(name, why)
  }
}

/** The last part of an address, which is a file's name in some. */
const ownNameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? ''
