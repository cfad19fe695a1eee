import type { Hostile } from './hostile.ts'

const page = (name: string, text: () => string): Hostile => ({ name, kind: 'html', text })

const flood = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

const KB = 1000

const story = '<p>At least 12 people died when the river rose in the valley on Monday, the mayor said.</p>'

/** Twenty-five pages made to cost a parser more than it has, or to be read as what they are not. */
export const hostilePages: readonly Hostile[] = [
  // Nesting
  page(
    'every kind of box in every other',
    () => `${story}${flood('<div><section><ul><li><blockquote><table><tr><td>', 200 * KB)}`,
  ),
  page('emphasis that crosses boxes', () => `${story}${flood('<em><div>', 200 * KB)}${flood('</em>', 100 * KB)}`),
  page('formatting, each with a name of its own', () => story + many(8000, (at) => `<p><b id=${at}>x</p>`)),
  page('links in links', () => story + many(8000, (at) => `<a href=/${at}><div>x`)),
  page('formatting closed in the wrong order', () => story + flood('<b><a><i><u></b></a>', 200 * KB)),
  page('letters between the rows of a table', () => `${story}<table>${flood('<b>x<tr>', 200 * KB)}`),
  page('templates in templates', () => story + flood('<template>', 200 * KB)),
  page('drawings in drawings', () => story + flood('<svg><g><foreignObject>', 200 * KB)),
  page('formulas in formulas', () => story + flood('<math><mi><mglyph>', 200 * KB)),
  page('choices in choices', () => story + flood('<select><option><optgroup>', 200 * KB)),
  page('buttons, forms and headings in each other', () => story + flood('<button><form><h1><h2>', 200 * KB)),
  page('definitions without end', () => story + flood('<dl><dd><dt>', 200 * KB)),
  // Sheer size
  page('half a million empty elements', () => story + '<i></i>'.repeat(500_000)),
  page('a hundred thousand paragraphs, two hundred deep', () => '<div>'.repeat(200) + '<p>x</p>'.repeat(100_000)),
  page('a style of a megabyte', () => `<p style="${flood('color:red;', 1000 * KB)}">Two died.</p>${story}`),
  page('labels without end', () =>
    many(3000, (at) => `<div class="${flood(`c${at} `, 300)}"><p>Two died in ${at}.</p>`),
  ),
  page('a megabyte of ampersands', () => `${story}<p>${flood('&amp', 1000 * KB)}`),
  page('a megabyte of opening brackets', () => `${story}<p>${flood('<', 1000 * KB)}`),
  page('scripts in comments in scripts', () => `${story}<script>${flood('<!--<script>', 1000 * KB)}`),
  page('comments that never close', () => `${story}${flood('<!-- a --', 1000 * KB)}`),
  page(
    'JSON-LD as deep as it goes',
    () => `<script type="application/ld+json">${flood('{"@graph":[', 500 * KB)}</script>${story}`,
  ),
  // What is read for what it is not
  page(
    'six thousand teasers',
    () =>
      story + many(6000, (at) => `<div><h3><a href="/${at}">Two dead in ${at} towns</a></h3><p>Two died.</p></div>`),
  ),
  page('fifteen hundred entries of a live blog', () =>
    many(
      1500,
      (at) =>
        `<section><time datetime="2022-01-10T${String(at % 24).padStart(2, '0')}:00Z">${at % 24}:00</time><p>At least ${at} died.</p></section>`,
    ),
  ),
  page(
    'the same quotation three thousand times',
    () => story + many(3000, () => '<blockquote>The river rose in the valley on Monday and</blockquote>'),
  ),
  page(
    'a story hidden in every way',
    () =>
      many(
        2000,
        (at) =>
          `<p style="${['display:none', 'opacity:0', 'left:-9999px;position:absolute', 'font-size:0', 'color:#fff;background:#fff'][at % 5]}">At least ${at} died.</p>`,
      ) + story,
  ),
]
