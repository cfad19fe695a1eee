import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { casebookQuery } from '../api/queries.ts'
import { droppedIn } from '../intake/dropped.ts'
import { handOver } from '../intake/uploads.ts'
import './drop-target.css'

/**
 * A screen that files can be dropped on, wherever: they are handed over, and what becomes of them is shown. With the keyboard
 * the same is done by the pickers of the screen “Add reports”.
 */
export const DropTarget = ({ children }: { readonly children: ReactNode }) => {
  const { data: casebook } = useQuery(casebookQuery)
  const navigate = useNavigate()
  const { story } = useParams({ strict: false }) as { readonly story?: string }
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  const isOpen = casebook !== undefined && !casebook.readOnly
  const head = casebook?.head.seq ?? 0
  useEffect(() => {
    if (!isOpen) return
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth.current += 1
      setOver(true)
    }
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault()
    }
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth.current = Math.max(0, depth.current - 1)
      if (depth.current === 0) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      void droppedIn(event.dataTransfer).then((found) => {
        handOver(found, head)
        return navigate({ to: '/add', search: { story } })
      })
    }
    const heard = { dragenter: enter, dragover: over, dragleave: leave, drop }
    for (const [name, listener] of Object.entries(heard)) document.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(heard))
        document.removeEventListener(name, listener as EventListener)
    }
  }, [isOpen, head, navigate, story])
  return (
    <>
      {children}
      {isOver && (
        <div className="drop-target" aria-hidden="true">
          <p>Drop to add to the casebook</p>
        </div>
      )}
    </>
  )
}
