import { setSubject } from './arguments.ts'
import type { Frame, Part } from './frames.ts'
import { awaits, closeTo, innermost, open, openRoot, type Parse } from './stack.ts'

/** "…, and the army fled": a clause beside the nearest one that can have a neighbour. */
export const coordinateClause = (parse: Parse, frame: Frame, given: Part | null): Frame => {
  const beside =
    innermost(
      parse,
      (open) => !awaits(open) && open.group?.form === 'finite' && (open.kind === 'complement' || open.kind === 'main'),
    ) ?? frame
  const nearest =
    parse.comma || frame.kind === 'participial' || frame.kind === 'infinitive' || frame.kind === 'relative'
      ? beside
      : frame
  const opened = beginConjunct(parse, nearest)
  if (given !== null) setSubject(opened, given)
  return opened
}

/** Opens a clause of the same standing as `beside`, coordinated with it. */
export const beginConjunct = (parse: Parse, beside: Frame): Frame => {
  const parent = beside.parent === null ? null : parse.frames[beside.parent]!
  if (parent === null || !parse.stack.includes(parent)) {
    if (beside.parent === null) {
      const opened = openRoot(parse, 'coordinated')
      opened.conjunct = beside.index
      return opened
    }
    closeTo(parse, beside)
  } else closeTo(parse, parent)
  const opened = open(parse, beside.kind, 'coordinated', parent)
  opened.conjunct = beside.index
  opened.governor = beside.governor
  opened.antecedent = beside.antecedent
  opened.mark = beside.mark
  if (parent?.complements.includes(beside.index)) parent.complements.push(opened.index)
  return opened
}

/** Roots of what has been read since the last attribution: what a trailing "officials said" speaks of. */
export const rootOf = (parse: Parse): readonly number[] => {
  const done: number[] = []
  for (let k = parse.roots.length - 1; k >= 0; k -= 1) {
    const frame = parse.frames[parse.roots[k]!]!
    if (frame.rule === 'trailing attribution' || frame.rule === 'inverted attribution') break
    if (frame.group === null && frame.subject === null) continue
    done.unshift(frame.index)
    if (frame.conjunct === null) break
  }
  return done
}
