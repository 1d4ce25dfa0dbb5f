import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from './testing/fuzz/attempt'
import { attempts } from './testing/fuzz/attempts'
import { knownValues } from './testing/fuzz/known-values'
import { send } from './testing/fuzz/send'
import { targets, type Target } from './testing/fuzz/targets'
import { useFuzzWorld } from './testing/fuzz/use-fuzz-world'
import { answerViolation, changedTables } from './testing/fuzz/violation'

const world = useFuzzWorld()

/** fast-check prints it with a failure; the same seed sends the same requests. `npm run fuzz` gives another one, and far more requests. */
const { KOI_FUZZ_SEED, KOI_FUZZ_REQUESTS } = process.env
const SEED = Number(KOI_FUZZ_SEED ?? 20_260_213)
const REQUESTS = KOI_FUZZ_REQUESTS ? Math.ceil(Number(KOI_FUZZ_REQUESTS) / targets.length) : 40

/** Of one endpoint; a long run takes as long as it takes. */
const ENOUGH_MS = 60_000 + REQUESTS * 1_000

/** A definition has far more in it than any other body; and putting the whole bank back takes its time. */
const MORE_OR_LESS: Readonly<Record<string, number>> = { 'draft.createDraft': 120, 'draft.saveDraft': 120, 'qa.reset': 8 }

async function expectRightAnswer(target: Target, attempt: Attempt): Promise<void> {
  const { app, fingerprint } = world()
  const before = await fingerprint()
  const answer = await send(app, attempt)
  expect(answerViolation(target, attempt, answer)).toBeNull()
  const after = answer.status === 200 ? before : await fingerprint()
  expect(changedTables(before, after), 'a refusal changes nothing').toEqual([])
}

describe('whatever comes in, the answer is in the contract, and a refusal changes nothing', () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', { timeout: ENOUGH_MS }, async (_, target) => {
    const tries = fc.asyncProperty(attempts(target, knownValues(world(), target)), (attempt) => expectRightAnswer(target, attempt))
    await fc.assert(tries, { seed: SEED, numRuns: KOI_FUZZ_REQUESTS ? REQUESTS : MORE_OR_LESS[target.name] ?? REQUESTS })
  })
})
