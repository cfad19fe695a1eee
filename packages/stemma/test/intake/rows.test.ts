import { describe, expect, it } from 'vitest'
import { type Intake, reportsFromJsonl } from '../../src/intake/index.ts'

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts
}

const all = async (...parts: readonly (string | Uint8Array)[]): Promise<Intake[]> => {
  const intakes: Intake[] = []
  for await (const intake of reportsFromJsonl(chunks(...parts), 'day.jsonl')) intakes.push(intake)
  return intakes
}

const outcome = (intake: Intake): string => (intake.kind === 'refused' ? intake.why : intake.report.text)

describe('reports from JSON Lines', () => {
  it('reads one report a line, wherever the stream is cut', async () => {
    const lines = '{"id":"a","text":"Twelve died — “all” of them"}\n\n{"id":"b","text":"Nine died"}'
    const bytes = new TextEncoder().encode(lines)
    const parts = Array.from(bytes, (byte) => new Uint8Array([byte]))
    expect((await all(...parts)).map(outcome)).toEqual(['Twelve died — “all” of them', 'Nine died'])
  })

  it('takes the fields of the contract', async () => {
    const row = {
      id: 7,
      text: '12 died',
      url: 'https://a.test/1',
      outlet: 'A',
      title: 'T',
      published: '2022-01-10',
      story: 's',
    }
    const [intake] = await all(JSON.stringify(row))
    expect(intake).toMatchObject({
      report: {
        id: '7',
        url: 'https://a.test/1',
        story: 's',
        given: { outlet: { value: 'A', from: 'input' }, title: { value: 'T' }, published: { value: '2022-01-10' } },
      },
    })
  })

  it('reads a page in a row', async () => {
    const [intake] = await all('{"html":"<title>Flood</title><p>Twelve died.</p>"}')
    expect(intake).toMatchObject({
      report: { format: 'html', text: 'Twelve died.', given: { title: { value: 'Flood' } } },
    })
  })

  it('names a bad row by file and line, and reads on', async () => {
    const rows = ['{"id":"a"}', '{"text":', '[1]', '{"text":12}', '{"text":"x","url":{}}', '{"text":"Nine died"}']
    expect((await all(rows.join('\n'))).map(outcome)).toEqual([
      'day.jsonl:1: a report needs "text" or "html"',
      'day.jsonl:2: no JSON: each line must hold one report such as {"id": "1", "text": "…"}',
      'day.jsonl:3: not a report: each line must hold one JSON object such as {"id": "1", "text": "…"}',
      'day.jsonl:4: "text" must be text',
      'day.jsonl:5: "url" must be text',
      'Nine died',
    ])
  })
})
