/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath } from '../../../test/browser.ts'
import { type Desk, openDesk } from './desk.ts'

const urdu = 'پل گرنے سے کم از کم بارہ افراد ہلاک ہوئے، پولیس نے کہا۔'
const arabic = 'قال مسؤول في الشرطة إن اثني عشر شخصا لقوا حتفهم عندما انهار الجسر.'

describe.skipIf(browserPath === null)('words that run from right to left', () => {
  let desk: Desk
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-direction-'))
    const text = `At least 12 people were killed when a bridge fell in Sukkur on Monday, police said.\n\n${urdu}\n\n${arabic}\n\nMayor Adil Khan said 30 people were injured.`
    const row = { id: 'bridge', outlet: 'The Bridge Post', published: '2031-03-04', text }
    writeFileSync(join(folder, 'rows.jsonl'), `${JSON.stringify(row)}\n`)
    desk = await openDesk({ reports: [join(folder, 'rows.jsonl')] })
  }, 120_000)
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([urdu, arabic])('stand at the right, beside others that do not: %s', async (words) => {
    const { items } = await desk.get<{ readonly items: readonly { readonly id: string }[] }>('/stories')
    const page = await desk.open(`/stories/${items[0]!.id}/reports/bridge`)
    const measured = async (text: string): Promise<readonly string[]> => {
      const excerpt = page.locator('#words .excerpt', { hasText: text }).first()
      await excerpt.waitFor()
      return excerpt.evaluate((element) => {
        const line = document.createRange()
        line.selectNodeContents(element)
        const [of, own] = [line.getBoundingClientRect(), element.getBoundingClientRect()]
        return [getComputedStyle(element).direction, of.left - own.left > own.right - of.right + 20 ? 'right' : 'left']
      })
    }
    await expect.poll(() => measured(words)).toEqual(['rtl', 'right'])
    await expect.poll(() => measured('people were injured')).toEqual(['ltr', 'left'])
    await page.getByText('unread: not read: no model for Urdu').first().waitFor()
    await page.close()
  })
})
