import type { Decision } from '@stemma/engine'
import { type Answer, most, offers } from './offers.ts'
import type { Asker, Choice, Scene } from './scene.ts'

/** What a key comes to: a decision, why there is none, or null where the person left it. */
type Drafted = Decision | { readonly says: string } | null

/** Whether a key decides anything. */
export const isAct = (key: string): boolean => offers[key] !== undefined

/** Asks what a key decides of what is in view: which of its answers, what is to be typed, and why. */
export const act = async (key: string, scene: Scene, asker: Asker): Promise<Drafted> => {
  const offer = offers[key]?.(scene)
  if (offer === undefined) return null
  if ('says' in offer) return offer
  const answer = await oneOf(asker, offer.asks, offer.answers, offer.isAsked)
  if (answer === null) return null
  const typed = answer.typed === null ? '' : await asker.text(answer.typed)
  if (typed === null || (answer.typed !== null && typed.trim() === '')) return null
  const checked = answer.reason === null || answer.typed === null ? null : answer.decision(typed, '')
  if (checked !== null && 'says' in checked) return checked
  if (answer.reason === null) return answer.decision(typed, null)
  const reason = await asker.text(answer.reason.asks)
  if (reason === null) return null
  if (reason.trim() === '' && answer.reason.isNeeded) return { says: 'nothing was decided: it takes a reason' }
  return answer.decision(typed, reason.trim() === '' ? null : reason.trim())
}

const keys = '1234567890'

/** One of some answers; the only one unasked, unless it is asked always. */
const oneOf = async (
  asker: Asker,
  asks: string,
  answers: readonly Answer[],
  isAsked: boolean,
): Promise<Answer | null> => {
  if (answers.length < 2 && !isAsked) return answers[0] ?? null
  const choices = answers
    .slice(0, isAsked ? keys.length : most)
    .map(({ says }, at): Choice => ({ key: keys[at]!, says }))
  const key = await asker.choose(asks, choices)
  return key === null ? null : (answers[keys.indexOf(key)] ?? null)
}
