import { expect, test } from 'vitest'
import { groupTemplates } from './template'
import { goalOf, groupThemes, themeFamily, themeName } from './theme'

test('the four scenes have their templates (G6)', () => {
  const scenes = groupThemes.filter((theme) => themeFamily(theme) === 'scene').map(themeName)
  expect(scenes).toEqual(['物业缴费社区群', '学费缴纳家长群', 'ETC优质企业群', '网点社区商户群'])
})

test('groups of existing customers are for buying again, those of target customers for a sale (G4, G5)', () => {
  const withGoal = (goal: string) => groupThemes.filter((theme) => goalOf(theme) === goal)
  expect(withGoal('repurchase')).toEqual(['bought', 'offers', 'customerHobby'])
  expect(withGoal('sale')).toEqual(['community', 'family', 'targetHobby'])
})

test.each(groupThemes)('the template of "%s" has a pitch of 150 characters at most and both attributes (S3, G3)', (theme) => {
  const { pitch, finance, social } = groupTemplates[theme]
  expect(pitch.length).toBeGreaterThan(40)
  expect(pitch.length).toBeLessThanOrEqual(150)
  expect([finance, social]).not.toContain('')
})
