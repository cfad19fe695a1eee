import type { UseInfiniteQueryResult } from '@tanstack/react-query'

export interface MoreProps {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  /** What the button says. */
  readonly children: string
}

/** The way to the next page of a list; after the last there is none. */
export const More = ({ of, children }: MoreProps) =>
  of.hasNextPage ? (
    <button
      type="button"
      className="button more"
      disabled={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
    >
      {children}
    </button>
  ) : null
