import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'

export interface CopyButtonProps {
  readonly text: string
  /** What is copied, for who hears it: "the sentence for detained". */
  readonly what: string
  /** What stands on it. */
  readonly says?: string
}

/** Puts words on the clipboard, and says so. */
export const CopyButton = ({ text, what, says = 'Copy' }: CopyButtonProps) => {
  const [came, setCame] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (came === null) return
    const timer = setTimeout(() => setCame(null), 2500)
    return () => clearTimeout(timer)
  }, [came])
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCame('copied'),
      () => setCame('refused'),
    )
  return (
    <Button
      className="button no-print"
      onPress={copy}
      aria-label={says === 'Copy' ? `Copy ${what}` : `${says}: ${what}`}
    >
      <span aria-live="polite">{came === null ? says : came === 'copied' ? 'Copied ✓' : 'Not allowed'}</span>
    </Button>
  )
}
