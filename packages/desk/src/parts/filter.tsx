import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import './filter.css'

interface FilterProps {
  /** As it stands in the address. */
  readonly typed: string
  readonly says: string
  readonly hint: string
}

/** A field that narrows a list: what is typed goes into the address, as `q`, a moment after the last key. */
export const Filter = ({ typed, says, hint }: FilterProps) => {
  const navigate = useNavigate()
  const id = useId()
  const [text, setText] = useState(typed)
  useEffect(() => {
    if (text === typed) return
    const timer = setTimeout(() => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, q: text.trim() === '' ? undefined : text }) as never,
        replace: true,
        resetScroll: false,
      })
    }, 200)
    return () => clearTimeout(timer)
  }, [text, typed, navigate])
  return (
    <search className="filter">
      <label className="unseen" htmlFor={id}>
        {says}
      </label>
      <input id={id} type="search" value={text} placeholder={hint} onChange={(event) => setText(event.target.value)} />
    </search>
  )
}
