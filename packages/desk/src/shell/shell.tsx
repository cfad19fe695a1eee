import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import { useLive } from '../api/live.ts'
import { DecideHost } from '../parts/decide/decide.tsx'
import { Bar } from './bar.tsx'
import { KeyListHost } from './key-list.tsx'
import './shell.css'

/** What stands around every screen: the bar above, and the way past it. */
export const Shell = () => {
  const hearing = useLive()
  const at = useParams({ strict: false }) as { readonly story?: string }
  // Search and adding are of the whole casebook, and keep the story they were come to from.
  const from = useSearch({ strict: false }) as { readonly story?: string }
  const story = at.story ?? from.story
  return (
    <>
      <a className="skip" href="#screen">
        Skip to the screen
      </a>
      <Bar story={story ?? null} hearing={hearing} />
      <main id="screen" tabIndex={-1}>
        <Outlet />
      </main>
      <DecideHost />
      <KeyListHost />
    </>
  )
}
