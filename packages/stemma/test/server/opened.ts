import { join } from 'node:path'
import { type Reading, type Ruling, recordOf, type StoryIndex, type StoryRecord, storyIndex } from '@stemma/engine'
import { root } from '../../../../test/command-line.ts'
import { readFolder } from '../../../../test/reading.ts'
import { loadEnglish } from '../../src/models.ts'

/** A story as a view is given it, with the texts of its reports. */
export interface OpenedStory {
  readonly record: StoryRecord
  readonly index: StoryIndex
  readonly revision: number
  readonly readings: readonly Reading[]
}

/** The largest story of some readings. */
export const openedFrom = (
  readings: readonly Reading[],
  given: { readonly asOf?: string; readonly decisions?: readonly Ruling[] } = {},
): OpenedStory => {
  const { asOf = null, decisions = [] } = given
  const { stories } = recordOf(readings, loadEnglish(), { profile: 'default', asOf, decisions })
  const [record] = stories.toSorted((a, b) => b.reports.length - a.reports.length)
  return { record: record!, index: storyIndex(record!), revision: 7, readings }
}

/** The crisis of January 2022, from its reports. */
export const january = (): OpenedStory => openedFrom(readFolder(join(root, 'corpus/january-2022/reports')))
