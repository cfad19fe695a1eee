import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts text between `<!-- name -->` and `<!-- /name -->` in a Markdown file.
 *
 * @returns whether the file has the two marks
 */
export const replaceBetween = (path: string, name: string, text: string): boolean => {
  if (!existsSync(path)) return false
  const whole = readFileSync(path, 'utf8')
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = whole.indexOf(opening)
  const end = whole.indexOf(closing)
  if (start < 0 || end < start) return false
  writeFileSync(path, `${whole.slice(0, start + opening.length)}\n${text}\n${whole.slice(end)}`)
  return true
}
