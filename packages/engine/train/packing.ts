import type { ModelParts } from '../src/syntax/model.ts'
import type { LearnedFeature } from './perceptron.ts'

/** Steps of a weight that one unit of the packed byte stands for: an eighth. */
const scale = 8

/** Rounds the weights to signed bytes and drops the smallest, step by step, until features and weights fit the limit. */
export const packed = (
  features: readonly LearnedFeature[],
  limit: number,
  report: (line: string) => void,
): ModelParts['features'] => {
  for (let threshold = 1; ; threshold++) {
    const kept = features.flatMap(({ key, weights }) => {
      const labels: number[] = []
      const rounded: number[] = []
      for (let label = 0; label < weights.length; label++) {
        const value = Math.max(-127, Math.min(127, Math.round(weights[label]! * scale)))
        if (Math.abs(value) < threshold) continue
        labels.push(label)
        rounded.push(value)
      }
      return labels.length === 0 ? [] : [{ key, labels, weights: rounded }]
    })
    const size = kept.reduce((sum, feature) => sum + 3 + feature.labels.length * 2, 0)
    if (size <= limit) {
      report(`kept ${kept.length} features of weight ${threshold / scale} or more: ${size} bytes`)
      return kept.sort((a, b) => a.key - b.key)
    }
  }
}
