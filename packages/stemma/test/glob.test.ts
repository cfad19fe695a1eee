import { describe, expect, it } from 'vitest'
import { globOf, isGlob } from '../src/inputs/glob.ts'

describe('a pattern', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'a/b.txt', false],
    ['**/*.txt', 'b.txt', true],
    ['**/*.txt', 'a/b/c.txt', true],
    ['reports/**', 'reports/a/b.txt', true],
    ['reports/2022-0?.txt', 'reports/2022-01.txt', true],
    ['reports/2022-0?.txt', 'reports/2022-0/.txt', false],
    ['[ab].txt', 'a.txt', true],
    ['[!ab].txt', 'a.txt', false],
    ['*.{txt,html}', 'a.html', true],
    ['*.{txt,html}', 'a.htm', false],
    ['a+(b).*', 'a+(b).txt', true],
    ['a+(b).*', 'ab.txt', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(globOf(pattern).matches(path)).toBe(matches)
  })

  it.each([
    ['reports/2022/*.txt', 'reports/2022'],
    ['*.txt', ''],
    ['/*.txt', '/'],
    ['/tmp/**/*.txt', '/tmp'],
  ])('%s starts from %j', (pattern, root) => {
    expect(globOf(pattern).root).toBe(root)
  })

  it('is told from a path', () => {
    expect(['a.txt', 'a b.txt', '*.txt', 'a[1].txt', '{a}', '{a,b}'].map(isGlob)).toEqual([
      false,
      false,
      true,
      true,
      false,
      true,
    ])
  })
})
