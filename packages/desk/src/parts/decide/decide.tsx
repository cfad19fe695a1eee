import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { casebookQuery, type Seen } from '../../api/queries.ts'
import { decideOn, useDeciding } from './deciding.ts'

export interface DecideProps {
  readonly story: string
  /** Id of a claim, or of a line of the record. */
  readonly line: string
  /** What it is called: "the reading nearly 8,000". */
  readonly says: string
  readonly seen: Seen
  /** Without a frame, where there are many. */
  readonly quiet?: boolean
  /** What is done, where that is one thing alone. */
  readonly verb?: string
}

/**
 * The way to decide upon a claim or a line: accept, reject, correct, say whose it is or how it stands. Nothing where this
 * casebook can only be read, or where an earlier day or another profile is looked at: decisions are made on what is so now.
 */
export const Decide = ({ story, line, says, seen, quiet = false, verb }: DecideProps) => {
  const { data: casebook } = useQuery(casebookQuery)
  if (casebook === undefined || casebook.readOnly || seen.asOf !== undefined || seen.profile !== undefined) return null
  return (
    <Button
      className={quiet ? 'button button-plain decide-quiet no-print' : 'button no-print'}
      aria-label={`${verb ?? 'Decide on'} ${says}`}
      onPress={() => decideOn({ story, line, says })}
    >
      {verb ?? 'Decide'}…
    </Button>
  )
}

const DecideDialog = lazy(() => import('./decide-dialog.tsx').then((made) => ({ default: made.DecideDialog })))

/** Where the dialog stands: once, above all screens. */
export const DecideHost = () => {
  const deciding = useDeciding()
  return deciding === null ? null : (
    <Suspense fallback={null}>
      <DecideDialog key={`${deciding.story} ${deciding.line}`} deciding={deciding} />
    </Suspense>
  )
}
