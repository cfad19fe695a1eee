import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'

/** Puts words on the clipboard, and says so. */
export const CopyButton = ({ text, what }: { readonly text: string; readonly what: string }) => {
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
    <Button className="button no-print" onPress={copy} aria-label={`Copy ${what}`}>
      <span aria-live="polite">{came === null ? 'Copy' : came === 'copied' ? 'Copied ✓' : 'Not allowed'}</span>
    </Button>
  )
}
