import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { casebookQuery } from '../../api/queries.ts'
import { chosenIn } from '../../intake/dropped.ts'
import { handOver, megabytes, mostBytes } from '../../intake/uploads.ts'
import { DropTarget } from '../../parts/drop-target.tsx'
import { Came } from './came.tsx'
import { Paste } from './paste.tsx'
import './add.css'

/** Where reports are handed over: dropped, chosen or pasted; what becomes of each, and what it changed. */
export const AddScreen = () => {
  const { data: casebook } = useQuery(casebookQuery)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const head = casebook?.head.seq ?? 0
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.files !== null && target.files.length > 0) handOver(chosenIn(target.files), head)
    target.value = ''
  }
  return (
    <DropTarget>
      <div className="screen add">
        <header className="screen-head">
          <h1>Add reports</h1>
        </header>
        {casebook?.readOnly === true ? (
          <p className="add-closed" role="note">
            This casebook can only be read here. Whoever keeps it adds reports with “stemma add”.
          </p>
        ) : (
          <div className="add-ways">
            <section className="add-drop" aria-labelledby="drop">
              <h2 id="drop">Drop files anywhere on this page</h2>
              <p className="dim">
                Saved pages (.html, .mht), mails, feeds, text, PDF, Word documents, JSON Lines, and archives of these.
                Whole folders too; up to {megabytes(mostBytes)} a file.
              </p>
              <p className="add-pick">
                <button type="button" className="button button-main" onClick={() => files.current?.click()}>
                  Choose files
                </button>
                <button type="button" className="button" onClick={() => folder.current?.click()}>
                  Choose a folder
                </button>
              </p>
              <input
                ref={files}
                type="file"
                multiple
                hidden
                data-of="files"
                aria-label="Files to add"
                onChange={chosen}
              />
              <input
                ref={folder}
                type="file"
                multiple
                hidden
                data-of="folder"
                aria-label="A folder to add"
                onChange={chosen}
                {...{ webkitdirectory: '' }}
              />
              <p className="dim small">
                The desk fetches nothing itself. To add a page of the web, save it in your browser and drop the file.
              </p>
            </section>
            <Paste head={head} />
          </div>
        )}
        <Came />
      </div>
    </DropTarget>
  )
}
