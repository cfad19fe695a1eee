/**
 * What a source is called to whoever comes to a desk that anybody may read: where it is kept on this machine is nothing to
 * them. `/home/desk/a.zip › b.html` is `a.zip › b.html`.
 */
export const publicInput = (input: string): string => {
  const [file = '', ...parts] = input.split(' › ')
  return [/^https?:/i.test(file) ? file : lastPart(file), ...parts].join(' › ')
}

/** The file alone, or the database. */
export const lastPart = (name: string): string => name.split(/[/\\]/).at(-1)!
