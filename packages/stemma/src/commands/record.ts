import { type Reading, type RecordOptions, recordOf } from '@stemma/engine'
import type { Format } from '../intake/index.ts'
import { loadEnglish } from '../models.ts'
import { visible } from '../print/terminal.ts'
import { FailedError } from '../problem.ts'
import type { Limits } from '../reading/threads.ts'
import { type Context, told, write } from './context.ts'
import { stepsOf } from './read.ts'

export interface RecordCommandOptions extends RecordOptions {
  readonly format: 'json'
  readonly from: Format | null
  readonly jobs: number | null
  readonly limits: Limits
}

/** `stemma record`: reads the reports and reconciles them into one record per story, without a store. */
export const recordCommand = async (
  paths: readonly string[],
  options: RecordCommandOptions,
  context: Context,
): Promise<void> => {
  const readings: Reading[] = []
  let refused = 0
  for await (const step of stepsOf(paths, { kind: 'json' }, options, context)) {
    switch (step.kind) {
      case 'read':
        readings.push(JSON.parse(step.output) as Reading)
        break
      case 'known':
        break
      case 'refused':
      case 'problem':
        refused += 1
        context.stderr.write(`${visible(told(step))}\n`)
    }
  }
  await write(context.stdout, `${JSON.stringify(recordOf(readings, loadEnglish(), options))}\n`)
  if (refused > 0) throw new FailedError()
}
