import { useQueryClient } from '@tanstack/react-query'
import { post } from './client.ts'

/** A decision that stands in the journal. */
export interface DecidedAnswer {
  readonly seq: number
  readonly stories: readonly { readonly id: string; readonly revision: number }[]
}

/** How decisions are sent. Whatever was shown of the stories they touch is asked for anew. */
export interface Deciding {
  /**
   * @param expect revision of the story that was seen
   * @throws {ApiProblem} with a sentence for people
   */
  readonly decide: (decision: Readonly<Record<string, unknown>>, expect: number) => Promise<DecidedAnswer>
  readonly undo: (seq: number, reason: string, expect: number) => Promise<DecidedAnswer>
}

export const useDeciding = (): Deciding => {
  const client = useQueryClient()
  const sent = async (path: string, body: Readonly<Record<string, unknown>>): Promise<DecidedAnswer> => {
    const answer = await post<DecidedAnswer>(path, { ...body, key: crypto.randomUUID() })
    for (const { id } of answer.stories) void client.invalidateQueries({ queryKey: ['story', id] })
    void client.invalidateQueries({ queryKey: ['stories'] })
    return answer
  }
  return {
    decide: (decision, expect) => sent('/decisions', { decision, expect }),
    undo: (seq, reason, expect) => sent(`/decisions/${seq}/undo`, { reason, expect }),
  }
}
