import { useId } from 'react'
import { Button } from 'react-aria-components'
import { Dialog, DialogTitle } from '../parts/dialog.tsx'
import { type KeyGroup, showKeys, useKeyList } from '../parts/keys/key-list.ts'
import { useLettersOn } from '../parts/keys/letters.ts'
import './key-list.css'

/** Every key that does something now: on the whole desk, and on the screen that is open. */
export const KeyListDialog = () => {
  const { groups } = useKeyList()
  return (
    <Dialog size={groups.length === 0 ? 'narrow' : 'wide'} close={() => showKeys(false)}>
      <header className="key-list-head">
        <DialogTitle>Keys</DialogTitle>
        <Button className="button" onPress={() => showKeys(false)} autoFocus>
          Close <kbd>Esc</kbd>
        </Button>
      </header>
      <div className="key-list-groups">
        {[...groups, everywhere].map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </div>
      <Letters />
    </Dialog>
  )
}

const everywhere: KeyGroup = {
  name: 'On every screen',
  keys: [
    { keys: ['?'], says: 'this list' },
    { keys: ['/'], says: 'to the search' },
    { keys: ['Tab', '⇧ Tab'], says: 'to what can be pressed next, or before it' },
    { keys: ['↵'], says: 'press it, open it, send it' },
    { keys: ['←', '→'], says: 'on the slider “as of”: a day earlier or later' },
    { keys: ['Esc'], says: 'leave what is open as it was' },
  ],
}

const Group = ({ group: { name, keys } }: { readonly group: KeyGroup }) => {
  const id = useId()
  return (
    <section className="key-list-group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <dl>
        {keys.map(({ keys: own, says }) => (
          <div key={own.join(' ')}>
            <dt>
              {own.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Whoever speaks to the machine, or hits keys without meaning to, turns the letters off. */
const Letters = () => {
  const [isOn, turn] = useLettersOn()
  return (
    <label className="key-list-letters">
      <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
      <span>
        Letters, digits and signs act as keys
        <span className="dim">
          {' '}
          · {isOn ? 'where nothing is typed into' : 'turned off: every button does the same'}
        </span>
      </span>
    </label>
  )
}
