import { parentPort, workerData } from 'node:worker_threads'
import { loadEnglish } from './models.ts'
import { standBack } from './server/background.ts'
import { type KeeperSetting, keepFor } from './server/keeping.ts'

// A thread of `stemma serve`: writes into the casebook, and brings its records up to what was written.

standBack()
await keepFor(parentPort!, workerData as KeeperSetting, {
  worker: new URL('./worker.js', import.meta.url),
  language: loadEnglish,
})
