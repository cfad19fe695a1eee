import { readFinite } from './finite.ts'
import type { VerbItem } from './item.ts'
import { looksReduced } from './lookahead.ts'
import { readBase, readGerund, readInfinitive, readParticiple } from './nonfinite.ts'
import { reduced } from './predicates.ts'
import { awaits, cover, innermost, type Parse, top } from './stack.ts'

/** A verb group: predicate of a clause that waits for one, or the beginning of another clause. */
export const readVerb = (parse: Parse, item: VerbItem, at: number): undefined => {
  const { form } = item.group
  if (form === 'finite') {
    if (item.opens === 't' && looksReduced(parse.items, at) && innermost(parse, awaits) !== null) {
      readParticiple(parse, reduced(item), at)
    } else readFinite(parse, item, at)
  } else if (item.opens === 'o') readInfinitive(parse, item)
  else if (form === 'infinitive') readBase(parse, item, at)
  else if (form === 'participle') readParticiple(parse, item, at)
  else readGerund(parse, item, at)
  cover(top(parse), item)
}
