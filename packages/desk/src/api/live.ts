import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Whether the page hears of what changes. */
export type Hearing = 'live' | 'lost'

/** Listens to the server: what a story's new revision makes stale is asked for anew. */
export const useLive = (): Hearing => {
  const client = useQueryClient()
  const [hearing, setHearing] = useState<Hearing>('live')
  useEffect(() => {
    const events = new EventSource('/api/events')
    events.addEventListener('open', () => setHearing('live'))
    events.addEventListener('error', () => setHearing('lost'))
    events.addEventListener('revision', (event) => {
      const { story } = JSON.parse((event as MessageEvent<string>).data) as { readonly story: string }
      void client.invalidateQueries({ queryKey: ['story', story] })
      void client.invalidateQueries({ queryKey: ['stories'] })
    })
    events.addEventListener('head', () => {
      void client.invalidateQueries({ queryKey: ['casebook'] })
      void client.invalidateQueries({ queryKey: ['sources'] })
    })
    return () => events.close()
  }, [client])
  return hearing
}
