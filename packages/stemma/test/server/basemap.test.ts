import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withBasemap } from '../../src/server/page.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-basemap-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const page = { index: null, files: new Map() }

describe('a basemap of one’s own', () => {
  it('is handed out in the place of the one that comes with Stemma', () => {
    const map = '{"type":"Topology","objects":{"countries":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}'
    const { files } = withBasemap(page, file('mine.json', map))
    expect(new TextDecoder().decode(files.get('/basemap.json')!.bytes)).toBe(map)
    expect(files.get('/basemap.json')!.type).toBe('application/json')
  })

  it.each(['{"type":"FeatureCollection"}', 'null', 'no json'])('is refused where it is no map: %s', (text) => {
    expect(() => withBasemap(page, file('none.json', text))).toThrow(/none\.json: no map; a basemap is TopoJSON/)
  })

  it('is refused where there is no such file', () => {
    expect(() => withBasemap(page, join(folder, 'gone.json'))).toThrow(/gone\.json: cannot be read \(ENOENT\)/)
  })
})
