const unseen =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|[\uD800-\uDFFF]/gu

/**
 * Words from a report or a path, fit for one line of a terminal or a page: white space becomes single spaces, and what would steer
 * the terminal or reverse the text is spelled out, as `⟨U+202E⟩`.
 */
export const visible = (text: string): string =>
  text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(unseen, (found) => `⟨U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`)
