import { describe, expect, it } from 'vitest'
import { reportFromHtml } from '../../src/intake/index.ts'

/** Each block's words, and why no reader sees them. */
const told = (html: string): readonly string[] => {
  const intake = reportFromHtml(html)
  if (intake.kind === 'refused') throw new Error(intake.why)
  const { text, blocks } = intake.report
  return blocks.map(({ start, end, hidden }) => `${text.slice(start, end)}${hidden === undefined ? '' : `: ${hidden}`}`)
}

/** Why a paragraph with this style is hidden; null where it is seen. */
const why = (style: string): string | null => {
  const [words] = told(`<p style="${style}">Nine died.</p>`)
  return words === 'Nine died.' ? null : words!.slice('Nine died.: '.length)
}

describe('text that is hidden from readers', () => {
  it.each([
    ['display:none', 'has the style display: none'],
    ['color: red; DISPLAY : none !important', 'has the style display: none'],
    ['visibility: hidden', 'has the style visibility: hidden'],
    ['opacity: 0', 'is transparent'],
    ['opacity:.01', 'is transparent'],
    ['filter: opacity(0%)', 'is transparent'],
    ['color: transparent', 'is written in the colour of its ground'],
    ['color:#FFF;background:#ffffff url(x.png)', null],
    ['color:#FFF;background-color:rgb(255, 255, 255)', 'is written in the colour of its ground'],
    ['color:white;background:#fff', 'is written in the colour of its ground'],
    ['color:rgba(0,0,0,0)', 'is written in the colour of its ground'],
    ['color:transparent;-webkit-background-clip:text', null],
    ['font-size:0', 'is written in letters of no size'],
    ['font-size: 1px', 'is written in letters of no size'],
    ['height:0;overflow:hidden', 'is in a box of no size'],
    ['max-width:1px;overflow:hidden', 'is in a box of no size'],
    ['height:0', null],
    ['position:absolute;left:-9999px', 'stands off the screen'],
    ['position:fixed;top:-200em', 'stands off the screen'],
    ['text-indent:-5000px', 'stands off the screen'],
    ['transform:translateX(-9999px)', 'stands off the screen'],
    ['position:relative;left:-20px', null],
    ['margin-left:-50%', null],
    ['position:absolute;clip:rect(1px, 1px, 1px, 1px)', 'is cut away'],
    ['clip-path:inset(50%)', 'is cut away'],
    ['transform:scale(0)', 'is cut away'],
    ['color:red;font-size:12px;opacity:.9', null],
  ])('by the style "%s"', (style, reason) => {
    expect(why(style)).toBe(reason)
  })

  it('is kept with all that stands in it', () => {
    expect(told('<p>Two died.</p><div hidden><h2>Nine</h2><ul><li>died</ul></div>')).toEqual([
      'Two died.',
      'Nine: has the attribute "hidden"',
      'died: has the attribute "hidden"',
    ])
  })

  it('does not part the sentence it stands in', () => {
    expect(told('<p>At least two <span style="display:none">hundred and nine </span>people <b>died</b>.</p>')).toEqual([
      'At least two people died.',
      'hundred and nine: has the style display: none',
    ])
    expect(told('<div>At least two <div hidden>hundred</div><div hidden>and nine</div>died.</div>')).toEqual([
      'At least two died.',
      'hundred: has the attribute "hidden"',
      'and nine: has the attribute "hidden"',
    ])
  })

  it('is seen again where an element inside undoes it', () => {
    expect(told('<div style="visibility:hidden">no<p style="visibility:visible">yes</p></div>')).toEqual([
      'no: has the style visibility: hidden',
      'yes',
    ])
    expect(told('<div style="font-size:0">no<p style="font-size:16px">yes</p><p class="a">yes</p></div>')).toEqual([
      'no: is written in letters of no size',
      'yes',
      'yes',
    ])
    expect(told('<div style="display:none"><p style="display:block">no</p></div>')).toEqual([
      'no: has the style display: none',
    ])
  })

  it('is written in the colour of a ground further out, also on old pages', () => {
    expect(
      told('<div style="background:#000"><p style="color:black">no</p><p style="color:#ccc">yes</p></div>'),
    ).toEqual(['no: is written in the colour of its ground', 'yes'])
    expect(told('<table bgcolor=#ffffff><tr><td><font color=white>no</font> yes')).toEqual([
      'yes',
      'no: is written in the colour of its ground',
    ])
  })

  it('is what only a page without scripts shows, and what a closed dialog holds', () => {
    expect(told('<p>yes</p><noscript>a</noscript><dialog>b</dialog><dialog open>c</dialog>')).toEqual([
      'yes',
      'a: is shown only where no scripts run',
      'b: is in a dialog that is closed',
      'c',
    ])
  })

  it('is not what screen readers alone pass over, nor a whole page that waits for its scripts', () => {
    expect(told('<p aria-hidden="true">yes</p>')).toEqual(['yes'])
    expect(told('<body style="opacity:0"><p>yes')).toEqual(['yes'])
  })
})
