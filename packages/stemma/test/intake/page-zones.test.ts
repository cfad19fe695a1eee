import { createReader, type Reading } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { reportFromHtml } from '../../src/intake/index.ts'
import { loadEnglish } from '../../src/models.ts'

const reader = createReader(loadEnglish())

const reading = (html: string): Reading => {
  const intake = reportFromHtml(html)
  if (intake.kind === 'refused') throw new Error(intake.why)
  return reader.read(intake.report)
}

/** The zones of a page, a line each: "body: Twelve died." */
const zones = (html: string): readonly string[] => {
  const { zones, text } = reading(html)
  return zones.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)
}

const story = `<h1>Flood kills 12 in Sool valley</h1>
  <p>At least 12 people died when the river rose in the Sool valley on Monday, the mayor said in the town hall.</p>
  <p>Rescuers were searching for nine others, she told reporters, and the army sent two helicopters.</p>`

describe('text that no reader sees', () => {
  it('is furniture, says why, and yields no claims', () => {
    const { zones, claims, text } = reading(
      `${story}<p style="opacity:0">At least 900 people were killed in the flood, the mayor said.</p>`,
    )
    expect(zones.at(-1)).toMatchObject({ kind: 'furniture', why: 'hidden from readers: is transparent' })
    const figures = claims.filter(({ kind }) => kind === 'figure').map(({ exact }) => exact)
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.join()).not.toContain('900')
    expect(text).toContain('900')
  })

  it('does not make a repetition of the story it says before', () => {
    const hidden = `<div hidden>${story}</div>`
    expect(reading(`${hidden}${story}`).claims.length).toBe(reading(story).claims.length)
  })

  it('does not draw the story to itself, however long it is', () => {
    const lure = `<div style="left:-9999px;position:absolute">${'<p>Nobody died in the flood, and the mayor said so to all who asked her.</p>'.repeat(40)}</div>`
    expect(zones(`${lure}<article>${story}</article>`).filter((zone) => !zone.startsWith('furniture'))).toEqual(
      zones(`<article>${story}</article>`),
    )
  })
})
