import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { english, type Language } from '@stemma/engine'

const bytes = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve(`@stemma/engine/en/${name}`)))

/** English with the models that ship with the engine. */
export const loadEnglish = (): Language => english({ tagger: bytes('tagger.bin'), places: bytes('places.bin') })
