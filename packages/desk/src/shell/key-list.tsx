import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { showKeys, useKeyList } from '../parts/keys/key-list.ts'
import { useLetters } from '../parts/keys/letters.ts'

const KeyListDialog = lazy(() => import('./key-list-dialog.tsx').then((made) => ({ default: made.KeyListDialog })))

/** The list of keys, wherever one is: by the key ?, which works on every screen. The key / leads to the search. */
export const KeyListHost = () => {
  const { isOpen } = useKeyList()
  useLetters((key) => {
    if (key === '?') showKeys(true)
    else if (key === '/') document.querySelector<HTMLInputElement>('.bar-search input')?.select()
    else return 'none'
    return 'done'
  })
  return isOpen ? (
    <Suspense fallback={null}>
      <KeyListDialog />
    </Suspense>
  ) : null
}

/** The way to the list of keys without one. */
export const KeyListButton = () => (
  <Button
    className="button button-plain bar-keys"
    onPress={() => showKeys(true)}
    aria-label="Keys of the desk"
    aria-keyshortcuts="?"
  >
    <span aria-hidden="true">?</span>
  </Button>
)
