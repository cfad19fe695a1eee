import type { Decision } from '@stemma/engine'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Decided } from 'stemma/api'
import { ApiProblem, post } from '../../api/client.ts'

/** How far a decision is. */
export type Sending =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  /** `changed`: somebody else decided meanwhile, and what was seen is so no more. */
  | { readonly kind: 'refused'; readonly why: string; readonly changed: boolean }
  | { readonly kind: 'decided' | 'undone'; readonly decided: Decided }

/** Sends a decision on a story, and may undo it at once. Sent twice, as where an answer is lost, it is written once. */
export const useSending = (story: string) => {
  const client = useQueryClient()
  const [state, setState] = useState<Sending>({ kind: 'open' })
  // Another decision has a key of its own.
  const sent = useRef({ what: '', key: '' })
  const send = async (path: string, body: object, kind: 'decided' | 'undone'): Promise<void> => {
    setState({ kind: 'sending' })
    try {
      const decided = await post<Decided>(path, body)
      setState({ kind, decided })
      await client.invalidateQueries({ queryKey: ['story', story] })
    } catch (error) {
      setState({
        kind: 'refused',
        why: error instanceof Error ? error.message : String(error),
        changed: error instanceof ApiProblem && error.status === 409,
      })
    }
  }
  const keyOf = (decision: Decision): string => {
    const what = JSON.stringify(decision)
    if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() }
    return sent.current.key
  }
  return {
    state,
    refuse: (why: string): void => setState({ kind: 'refused', why, changed: false }),
    reopen: (): void => setState({ kind: 'open' }),
    decide: (decision: Decision, revision: number): void =>
      void send('/decisions', { decision, expect: revision, key: keyOf(decision) }, 'decided'),
    undo: ({ seq, stories }: Decided): void =>
      void send(
        `/decisions/${seq}/undo`,
        {
          reason: 'undone at once, at the desk',
          expect: stories.find(({ id }) => id === story)?.revision ?? null,
          key: `${sent.current.key}-undo`,
        },
        'undone',
      ),
  }
}
