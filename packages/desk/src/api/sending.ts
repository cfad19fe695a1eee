import { useQueryClient } from '@tanstack/react-query'
import { post } from './client.ts'

/** A decision that stands in the journal. */
export interface Sent {
  readonly seq: number
  readonly stories: readonly { readonly id: string; readonly revision: number }[]
}

/** How decisions are sent. Whatever was shown of the stories they touch is asked for anew. */
export interface Sending {
  /**
   * @param story in which it is decided
   * @param seen its revision as it was seen
   * @throws {ApiProblem} with a sentence for people
   */
  readonly decide: (decision: Readonly<Record<string, unknown>>, story: string, seen: number) => Promise<Sent>
  readonly undo: (seq: number, reason: string, story: string, seen: number) => Promise<Sent>
}

/** What was decided here last, by story: whoever decided it has seen it, though the page may not show it yet. */
const own = new Map<string, number>()

export const useSending = (): Sending => {
  const client = useQueryClient()
  const sent = async (path: string, story: string, seen: number, body: Readonly<Record<string, unknown>>) => {
    const expect = Math.max(seen, own.get(story) ?? 0)
    const answer = await post<Sent>(path, { ...body, expect, key: crypto.randomUUID() })
    // Nobody else wrote between what was expected and this.
    for (const { id } of answer.stories) own.set(id, Math.max(own.get(id) ?? 0, answer.seq))
    for (const { id } of answer.stories) void client.invalidateQueries({ queryKey: ['story', id] })
    void client.invalidateQueries({ queryKey: ['stories'] })
    return answer
  }
  return {
    decide: (decision, story, seen) => sent('/decisions', story, seen, { decision }),
    undo: (seq, reason, story, seen) => sent(`/decisions/${seq}/undo`, story, seen, { reason }),
  }
}
