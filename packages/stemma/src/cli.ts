import { readFileSync } from 'node:fs'
import { createReader, hashOf, type Report } from '@stemma/engine'
import { loadEnglish } from './models.ts'

// The thin thread: replaced by the real command line.
const path = process.argv[3]
if (path !== undefined) {
  const reader = createReader(loadEnglish())
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Record<string, string>
    const text = row.text ?? ''
    const published = row.published === undefined ? null : ({ value: row.published, from: 'input' } as const)
    const report: Report = {
      id: row.id ?? '',
      hash: hashOf(new TextEncoder().encode(text)),
      text,
      format: 'text',
      url: null,
      story: null,
      given: { title: null, outlet: null, published, updated: null, language: null },
      blocks: [],
    }
    console.log(JSON.stringify(reader.read(report)))
  }
}
