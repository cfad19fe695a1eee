/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one way to write a value as JSON, so that the same value gives the same hash everywhere: names in the order of their
 * UTF-16 units, no blanks, numbers as ECMAScript writes them (RFC 8785). Lone surrogates, which that standard leaves open, are
 * escaped, so that the text is well-formed Unicode whatever a report held.
 *
 * @throws {TypeError} for what JSON cannot say: undefined, NaN, functions
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written as JSON`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} cannot be written as JSON`)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
