/** What of a drawing's look comes from the page, and is written into it. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'opacity',
  'paint-order',
] as const

/** Saves a drawing of the page as a file that looks the same without the page. */
export const saveDrawing = (drawing: SVGSVGElement, name: string): void => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const [shown, made] = [drawing, copy].map((each) => [each, ...each.querySelectorAll<SVGElement>('*')])
  for (const [at, element] of shown!.entries()) {
    const style = getComputedStyle(element)
    const written = made![at]!
    for (const look of looks) {
      const value = style.getPropertyValue(look)
      if (value !== '') written.setAttribute(look, value)
    }
    for (const attribute of ['class', 'style', 'tabindex', 'href', 'aria-hidden']) written.removeAttribute(attribute)
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [key, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', getComputedStyle(document.body).backgroundColor],
  ] as const)
    ground.setAttribute(key, value)
  copy.insertBefore(ground, copy.firstChild)
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
