import type { ReactNode } from 'react'
import { ApiProblem } from '../api/client.ts'
import './notice.css'

/** What stands where there is nothing to show, and what one may do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="notice">
    <p className="notice-title">{title}</p>
    {children !== undefined && <div className="notice-body">{children}</div>}
  </div>
)

/** What went wrong, in the server's own sentence. */
export const Failed = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => (
  <div className="notice notice-failed" role="alert">
    <p className="notice-title">
      {error instanceof ApiProblem && error.status === 0 ? 'No answer' : 'This cannot be shown'}
    </p>
    <div className="notice-body">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {again !== undefined && (
        <button type="button" className="button" onClick={again}>
          Ask again
        </button>
      )}
    </div>
  </div>
)

/** As much room as what is asked for will take, so that nothing jumps when it comes. */
export const Waiting = ({ rows, what }: { readonly rows: number; readonly what: string }) => (
  <div className="waiting" role="status">
    <span className="unseen">{what} is being asked for</span>
    {Array.from({ length: rows }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing are all the same
      <span key={at} className="waiting-row" aria-hidden="true" />
    ))}
  </div>
)
