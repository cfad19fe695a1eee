import type { Annotated } from '../../report/layers.ts'
import { firstFrom } from '../../text/ordered.ts'
import type { ActNeeds, StandingWords } from './act-scene.ts'
import type { Act } from './detectors.ts'

/** Rule of a number set against the one that stands. */
export const contrast = 'standing/contrast'

/** Numbers that a report sets against the one that stands: "241 passengers were aboard, *not 214* as it had said". */
export const contrastsIn = (
  words: StandingWords,
  { figures, tokens }: Annotated<ActNeeds | 'figures'>,
): readonly Act[] =>
  figures.flatMap((figure, index): Act[] => {
    const before = figures[index - 1]
    if (figure.standing !== 'corrected' || before === undefined || before.value === figure.value) return []
    const at = firstFrom(tokens, figure.number.start)
    const opener = tokens[at - 1]?.upos === 'DET' ? at - 1 : at
    const [far, near] = [tokens[opener - 2], tokens[opener - 1]]
    const against = words.contrasts.has(near?.norm ?? '') || words.contrasts.has(`${far?.norm} ${near?.norm}`)
    if (!against || tokens[firstFrom(tokens, before.number.start)]?.sentence !== tokens[at]?.sentence) return []
    return [
      {
        type: 'corrected',
        rule: contrast,
        evidence: { start: Math.min(before.start, before.number.start), end: Math.max(figure.end, figure.number.end) },
        by: null,
        regions: [figure.number],
        spelledOut: true,
        noun: null,
        replaced: null,
        instead: before.number,
        clause: null,
      },
    ]
  })

/** In the order of the words that say so. */
export const inOrder = (acts: readonly Act[]): readonly Act[] =>
  acts.toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
