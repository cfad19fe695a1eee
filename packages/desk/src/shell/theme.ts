/** How the desk looks: as the machine does, or as the person chose. */
export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

const key = 'stemma.theme'

export const themeKept = (): Theme => themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system'

export const applyTheme = (theme: Theme): void => {
  localStorage.setItem(key, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
