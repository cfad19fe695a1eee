import type { Refused } from '../source.ts'
import { boundMemory } from './bounded.ts'
import type { Fragment, Sheet } from './sheet.ts'

/** Most pages that are read. */
const maximumPages = 3000
/** Most pieces of text; a dense page of a newspaper has some 5,000. */
const maximumPieces = 300_000
/** Bytes that a PDF may unpack to beside ten times its own; pictures in it are not unpacked. */
const allowance = 96_000_000

/**
 * The pages of a PDF with their pieces of text, each where it stands. Fonts are not drawn, pictures not decoded, scripts
 * not run, and nothing is fetched.
 *
 * A hostile PDF can keep its parser busy: run it where it can be stopped.
 *
 * @param longest most letters that are read
 */
export const sheetsOf = async (bytes: Uint8Array, longest: number): Promise<readonly Sheet[] | Refused> => {
  const pdfjs = await loaded()
  if (pdfjs === null) return { kind: 'refused', why: notInstalled }
  const memory = boundMemory(allowance + 10 * bytes.length)
  try {
    const sheets = await sheetsBy(pdfjs, bytes, longest)
    return memory.isExceeded() ? { kind: 'refused', why: swollen } : sheets
  } finally {
    memory.done()
  }
}

const sheetsBy = async (pdfjs: Pdfjs, bytes: Uint8Array, longest: number): Promise<readonly Sheet[] | Refused> => {
  const task = pdfjs.getDocument({
    // Handed over: pdf.js takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > maximumPages) return { kind: 'refused', why: tooMany }
    const sheets: Sheet[] = []
    const left = { letters: longest, pieces: maximumPieces }
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const fragments = await fragmentsOf(page, left)
      if (fragments === null) return { kind: 'refused', why: left.letters < 0 ? tooLong(longest) : tooDense }
      sheets.push({ number, width, height, fragments })
      page.cleanup()
    }
    return sheets
  } catch (error) {
    return { kind: 'refused', why: reasonOf(error as Error) }
  } finally {
    await task.destroy().catch(() => {})
  }
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>

interface Left {
  letters: number
  pieces: number
}

/** The pieces of text on a page, turned so that the page stands upright; null where there are more than are left. */
const fragmentsOf = async (page: Page, left: Left): Promise<readonly Fragment[] | null> => {
  const { transform } = page.getViewport({ scale: 1 })
  const fragments: Fragment[] = []
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return fragments
    for (const item of value.items) {
      if (!('str' in item) || item.str === '') continue
      left.letters -= item.str.length
      left.pieces -= 1
      if (left.letters < 0 || left.pieces < 0) {
        await reader.cancel(new Error('enough')).catch(() => {})
        return null
      }
      fragments.push(fragmentOf(item.str, item.transform, item.width, item.fontName, transform))
    }
  }
}

/** A piece of text in points from the upper left of the page. */
const fragmentOf = (
  text: string,
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[],
  width: number,
  font: string,
  [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0]: readonly number[],
): Fragment => {
  const along = { x: va * a + vc * b, y: vb * a + vd * b }
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  return {
    text,
    font,
    left: va * e + vc * f + ve,
    base: vb * e + vd * f + vf,
    width: Math.abs(width),
    size: size === 0 ? Math.hypot(along.x, along.y) : size,
    isUpright: along.x > 0 && Math.abs(along.y) < 0.1 * along.x,
  }
}

let found: Promise<Pdfjs | null> | null = null

/** pdf.js, which is installed where optional packages are; null where it is not. */
const loaded = (): Promise<Pdfjs | null> => {
  found ??= load().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  })
  return found
}

/** Loads both halves of pdf.js on this thread, without the canvas that it looks for to draw on, and without its remarks. */
const load = async (): Promise<Pdfjs> => {
  const none = class {}
  const scope = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= none
  const nodeModule = process.getBuiltinModule('node:module')
  const { createRequire } = nodeModule
  const { warn } = console
  nodeModule.createRequire = () => {
    throw new Error('nothing is drawn')
  }
  console.warn = () => {}
  try {
    scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    nodeModule.createRequire = createRequire
    console.warn = warn
  }
}

const notInstalled =
  'not read: PDFs are read by pdfjs-dist, which is not installed; run "npm install pdfjs-dist@5.6", or save it as text'
const tooMany = `not read: more than ${maximumPages} pages; split it`
const swollen = 'not read: it unpacks to more than a document may; print it to a new PDF, or save it as text'
const tooLong = (longest: number): string =>
  `not read: more than the ${longest} characters a report may have; split it, or raise --longest`
const tooDense = 'not read: more pieces of text on its pages than pages hold; split it, or save it as text'

const reasonOf = (error: Error): string => {
  if (error.name === 'PasswordException') return 'not read: locked with a password; save it without one'
  if (error.name === 'InvalidPDFException' || error.name === 'MissingPDFException')
    return 'not read: the PDF is damaged or breaks off; download or copy it again'
  return 'not read: the PDF is damaged; print it to a new PDF, or save it as text'
}
