import { useState } from 'react'
import { Button } from 'react-aria-components'
import { applyTheme, type Theme, themeKept, themes } from './theme.ts'

const told: Readonly<Record<Theme, readonly [mark: string, says: string]>> = {
  system: ['◐', 'as this machine'],
  light: ['○', 'light'],
  dark: ['●', 'dark'],
}

/** One press goes on to the next theme. */
export const ThemeChoice = () => {
  const [theme, setTheme] = useState(themeKept)
  const next = (): void => {
    const chosen = themes[(themes.indexOf(theme) + 1) % themes.length]!
    applyTheme(chosen)
    setTheme(chosen)
  }
  const [mark, says] = told[theme]
  return (
    <Button className="button button-plain" onPress={next} aria-label={`Theme: ${says}. Change it`}>
      <span aria-hidden="true">{mark}</span>
    </Button>
  )
}
