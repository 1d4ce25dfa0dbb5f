import { expect, test } from 'vitest'
import { skippedSteps, type ConversionStep } from './conversion-step'

test.each<[ConversionStep | null, ConversionStep, ConversionStep[]]>([
  [null, 'care', []],
  ['care', 'ask', []],
  ['care', 'guide', ['ask']],
  [null, 'guide', ['care', 'ask']],
  ['offer', 'ask', []],
  ['offer', 'offer', []],
  ['care', 'revisit', ['ask', 'guide', 'compare', 'offer', 'objection', 'close']],
])('from %s to %s: leaves out %j (S6)', (from, to, skipped) => {
  expect(skippedSteps(from, to)).toEqual(skipped)
})
