import { createRequire } from 'node:module'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as IConfiguration

const violationsIn = async (folder: string): Promise<string[]> => {
  const { options, ...rules } = config
  const { output } = await cruise([folder], { ...options, validate: true, ruleSet: rules })
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name).toSorted()
}

describe('one-way flow', () => {
  it('finds no import against the order of the house', async () => {
    expect(await violationsIn('packages')).toEqual([])
  })

  it('catches an import that runs upward, one that leaves the engine, and one that reaches the network past the guard', async () => {
    expect(await violationsIn('test/fixtures/flow')).toEqual([
      'engine-knows-no-other-workspace',
      'engine-text-imports-only-what-comes-before',
      'only-connect-reaches-the-network',
      'stemma-intake-archives-imports-only-what-comes-before',
    ])
  })
})
