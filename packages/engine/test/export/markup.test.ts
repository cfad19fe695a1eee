import { describe, expect, it } from 'vitest'
import { escaped, html, trusted } from '../../src/export/markup.ts'

describe('markup', () => {
  it('takes every string for text, between tags and in attributes', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&amp;`
    expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
      `<p title="${escaped(hostile)}">${escaped(hostile)}</p>`,
    )
    expect(escaped(hostile)).toBe('&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;')
  })

  it('keeps its own markup, lists and numbers, and leaves out what is null', () => {
    expect(html`<ul>${[1, 2].map((item) => html`<li>${item}</li>`)}${null}</ul>${trusted('<br>')}`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul><br>',
    )
  })

  it('spells out what would turn or hide text', () => {
    expect(escaped('a\u202Eb\u2066c\u0000d')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+0000⟩d')
  })
})
