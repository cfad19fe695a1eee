/** The folder to walk for a pattern, and the test its paths must pass. */
export interface Glob {
  /** Longest leading part without a wildcard: `reports` of `reports/2022-*.txt`; empty for the working folder. */
  readonly root: string
  readonly matches: (path: string) => boolean
}

/** Whether a path holds a wildcard: `*`, `?`, `[…]` or `{a,b}`. */
export const isGlob = (path: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/.test(path)

/**
 * Reads a pattern as a shell would, for patterns that reach us quoted: `*` and `?` within one folder, `**` over folders,
 * `[abc]`, `[!abc]` and `{a,b}`. Paths are compared with forward slashes.
 */
export const globOf = (pattern: string): Glob => {
  const parts = pattern.replaceAll('\\', '/').split('/')
  const wild = parts.findIndex(isGlob)
  const expression = new RegExp(`^(?:${alternatives(parts.join('/')).map(expressionOf).join('|')})$`, 'u')
  const root = parts.slice(0, wild).join('/')
  return { root: root === '' && wild > 0 ? '/' : root, matches: (path) => expression.test(path.replaceAll('\\', '/')) }
}

/** `a{b,c}d` as `abd`, `acd`; one level, which is what people type. */
const alternatives = (pattern: string): string[] => {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(pattern)
  if (match === null) return [pattern]
  const [, before = '', choices = '', after = ''] = match
  return choices.split(',').flatMap((choice) => alternatives(`${before}${choice}${after}`))
}

const expressionOf = (pattern: string): string =>
  pattern.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[\\^$.|+(){}[\]]/g, (piece) => {
    switch (piece) {
      case '**/':
        return '(?:[^/]+/)*'
      case '**':
        return '.*'
      case '*':
        return '[^/]*'
      case '?':
        return '[^/]'
      default:
        return piece.length > 1 ? `[${piece.slice(1, -1).replace('!', '^').replaceAll('\\', '\\\\')}]` : `\\${piece}`
    }
  })
