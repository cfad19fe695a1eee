import { type FormEvent, useId, useState } from 'react'
import { handOver } from '../../intake/uploads.ts'

/** A report that is typed or pasted, with what its reader knows of it: given values win over what is read off the text. */
export const Paste = ({ head }: { readonly head: number }) => {
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const given = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [],
      ),
    ) as Readonly<Record<string, string>>
    const { text, ...said } = given
    if (text === undefined) {
      setFault('Paste the words of a report first.')
      return
    }
    // What is copied from a page's source is read as a page.
    const body = /^\s*<(?:!doctype|html|head|body)\b/i.test(text) ? { html: text } : { text }
    const named = said.title ?? text.trim().split('\n')[0]!.slice(0, 60)
    handOver(
      [{ name: `pasted: ${named}.jsonl`, content: new Blob([JSON.stringify({ ...body, ...trimmed(said) })]) }],
      head,
    )
    setFault(null)
    form.reset()
  }
  return (
    <form className="add-paste" onSubmit={send}>
      <h2>Or paste a report</h2>
      <div className="add-field">
        <label htmlFor={`${id}text`}>Its words</label>
        <textarea id={`${id}text`} name="text" rows={7} className="field" />
      </div>
      <div className="add-given">
        {fields.map(({ name, label, type, hint }) => (
          <div key={name} className="add-field">
            <label htmlFor={id + name}>{label}</label>
            <input id={id + name} name={name} type={type} className="field" placeholder={hint} maxLength={2000} />
          </div>
        ))}
      </div>
      <p role="alert" className="add-fault small">
        {fault}
      </p>
      <button type="submit" className="button button-main">
        Add it
      </button>
    </form>
  )
}

const fields = [
  { name: 'outlet', label: 'Outlet', type: 'text', hint: 'who published it' },
  { name: 'title', label: 'Title', type: 'text', hint: '' },
  { name: 'published', label: 'Published', type: 'date', hint: '' },
  { name: 'url', label: 'Address', type: 'url', hint: 'https://' },
] as const

const trimmed = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim()]))
