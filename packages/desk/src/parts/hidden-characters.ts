/** A piece of a text: words as they are, or one character that nobody sees, by its name. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly short: string; readonly name: string }

/**
 * Takes a text apart at the characters that are not seen and can mislead: bidi controls, zero-widths, controls, tags and
 * lone surrogates. Joiners stay where a script needs them: between letters that join, and inside an emoji.
 */
export const hiddenIn = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { index, 0: found } of text.matchAll(hidden)) {
    if (joins(found, text, index)) continue
    if (index > at) pieces.push({ kind: 'text', text: text.slice(at, index) })
    pieces.push({ kind: 'hidden', ...named(found) })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}

// Controls but tab and line feed, soft hyphen, fillers, zero-widths, bidi controls, joiners, tags, lone surrogates.
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

const letterBefore =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]$/u
const letterAfter =
  /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Extended_Pictographic}]/u

const joins = (character: string, text: string, index: number): boolean =>
  (character === '\u200c' || character === '\u200d') &&
  letterBefore.test(text.slice(Math.max(0, index - 2), index)) &&
  letterAfter.test(text.slice(index + 1, index + 3))

const names: ReadonlyMap<string, readonly [short: string, name: string]> = new Map([
  ['\u0000', ['NUL', 'null character']],
  ['\u000d', ['CR', 'carriage return']],
  ['\u001b', ['ESC', 'escape']],
  ['\u00ad', ['SHY', 'soft hyphen']],
  ['\u061c', ['ALM', 'Arabic letter mark']],
  ['\u200b', ['ZWSP', 'zero-width space']],
  ['\u200c', ['ZWNJ', 'zero-width non-joiner']],
  ['\u200d', ['ZWJ', 'zero-width joiner']],
  ['\u200e', ['LRM', 'left-to-right mark']],
  ['\u200f', ['RLM', 'right-to-left mark']],
  ['\u202a', ['LRE', 'left-to-right embedding']],
  ['\u202b', ['RLE', 'right-to-left embedding']],
  ['\u202c', ['PDF', 'end of embedding or override']],
  ['\u202d', ['LRO', 'left-to-right override']],
  ['\u202e', ['RLO', 'right-to-left override']],
  ['\u2060', ['WJ', 'word joiner']],
  ['\u2066', ['LRI', 'left-to-right isolate']],
  ['\u2067', ['RLI', 'right-to-left isolate']],
  ['\u2068', ['FSI', 'first strong isolate']],
  ['\u2069', ['PDI', 'end of isolate']],
  ['\ufeff', ['BOM', 'zero-width no-break space']],
])

const named = (character: string): { readonly short: string; readonly name: string } => {
  const known = names.get(character)
  if (known !== undefined) return { short: known[0], name: known[1] }
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return { short: code, name: `hidden character ${code}` }
}
