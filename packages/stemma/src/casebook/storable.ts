/**
 * A value that a database keeps as it is. PostgreSQL takes no text with NUL, SQLite cuts it there, and both change half a
 * surrogate pair; text that may hold either is stored as bytes.
 *
 * @throws where it would be changed
 */
export const storable = (value: unknown): unknown => {
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value))
    throw new Error('Text with NUL or half a surrogate pair is changed by a database: store it as bytes')
  return value
}
