import { expect, test } from 'vitest'
import type { CampaignView } from '#shared/campaign/contract'
import { FakeBank } from '../testing/fake-bank'
import { nextStep } from '#shared/participation/next-step'

type Fields = CampaignView['infoFields']

test.each<[Fields, CampaignView['game'], string, boolean, string | null]>([
  [['phone'], null, 'opened', false, 'join'],
  [['phone'], null, 'joined', false, 'info'],
  [['phone'], null, 'informed', false, 'draw'],
  [[], null, 'joined', false, 'draw'],
  [[], 'dice', 'joined', false, 'game'],
  [[], 'dice', 'joined', true, 'draw'],
  [['card'], 'quiz', 'joined', false, 'info'],
  [['card'], 'quiz', 'informed', false, 'game'],
  [[], null, 'new', false, null],
  [[], null, 'drawn', false, null],
])('asked for %j, game %s, %s, won %s: %s', (infoFields, game, step, hasWonGame, next) => {
  const { participation } = new FakeBank({ step: step as 'opened', hasWonGame })
  expect(nextStep({ infoFields, game }, participation)).toBe(next)
})

test('while something stands in the way there is no next step', () => {
  const { participation } = new FakeBank({ step: 'informed', refusal: 'NOT_ADDED' })
  expect(nextStep({ infoFields: ['phone'], game: null }, participation)).toBeNull()
  expect(nextStep({ infoFields: [], game: null }, null)).toBeNull()
})
