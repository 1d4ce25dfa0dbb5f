import { expect, test } from 'vitest'
import { refusalCodes } from '#shared/eligibility/refusal'
import { FakeBank } from '../testing/fake-bank'
import { stageOf } from '#shared/participation/stage-of'

type Given = ConstructorParameters<typeof FakeBank>[0]

const stage = (participation: Given, change: Partial<FakeBank['campaign']> = {}) => {
  const bank = new FakeBank(participation)
  return stageOf({ campaign: { ...bank.campaign, ...change }, participation: bank.participation, isOpeningFailed: false, drawPhase: 'idle' })
}

test.each(refusalCodes.filter((code) => code !== 'NOT_ADDED' && code !== 'NOT_IN_GROUP'))('%s has a card of its own', (refusal) => {
  expect(stage({ step: 'informed', refusal })).toEqual({ shows: 'refusal', refusal })
})

test.each(['NOT_ADDED', 'NOT_IN_GROUP'] as const)('%s shows the manager, and a plain card where there is none', (refusal) => {
  expect(stage({ refusal })).toMatchObject({ shows: 'manager', refusal, manager: { name: '林晚晴' } })
  expect(stage({ refusal, manager: null })).toEqual({ shows: 'refusal', refusal })
})

test('a game stands before the wheel once everything asked for is given, and not before (C9)', () => {
  const game = { game: 'dice' as const }
  expect(stage({ step: 'opened' }, game).shows).toBe('draw')
  expect(stage({ step: 'joined' }, game).shows).toBe('draw')
  expect(stage({ step: 'informed' }, game).shows).toBe('game')
  expect(stage({ step: 'informed', hasWonGame: true }, game).shows).toBe('draw')
  expect(stage({ step: 'informed', refusal: 'NOT_ADDED' }, game).shows).toBe('manager')
})

test('before the customer is known, the campaign itself says what stands in the way', () => {
  const { campaign } = new FakeBank()
  const unknown = { participation: null, isOpeningFailed: false, drawPhase: 'idle' as const }
  expect(stageOf({ campaign: { ...campaign, topPrize: null }, ...unknown })).toEqual({ shows: 'refusal', refusal: 'PRIZES_GONE' })
  expect(stageOf({ campaign, ...unknown }).shows).toBe('draw')
  expect(stageOf({ campaign, ...unknown, isOpeningFailed: true }).shows).toBe('unreachable')
})
