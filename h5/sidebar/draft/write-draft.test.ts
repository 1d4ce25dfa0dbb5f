import { expect, test } from 'vitest'
import { campaignDefinition } from '#shared/campaign/definition'
import { newcomer } from '../testing/newcomer'
import { formFrom, type WrittenDefinition } from './draft-form'
import { changedFields, writeDraft } from './write-draft'

const full: WrittenDefinition = {
  ...newcomer,
  startsAt: '2026-03-01T16:00:00Z',
  budget: 19_400,
  gates: { region: { province: '浙江', city: '杭州' }, whitelist: true },
  referral: { budget: '200.00', minimumSpend: '30', tiers: [{ invited: 1, amount: 5 }] },
  goals: [{ goal: 'bindCard', isDirect: false }, { goal: 'acquire', isDirect: true }],
  groupIds: ['a', 'b'],
  costShare: { partner: '江南甜品铺', percent: 40 },
  plan: { people: '园区里的年轻家庭' },
  marketingNode: 'opening-red-2026',
}

/** The definition after somebody has changed the form like this. */
function changed(change: (form: ReturnType<typeof formFrom>) => void, original = newcomer): WrittenDefinition {
  const form = formFrom(original)
  change(form)
  return writeDraft(form, original)
}

test.each([['what a template says', newcomer], ['what a file says otherwise', full]])(
  '%s comes out of the form to the letter, for it may be locked',
  (_, written) => expect(writeDraft(formFrom(written), written)).toEqual(written),
)

test('only what was changed is written anew', () => {
  const after = changed((form) => (form.name = ' 春日有礼 '), full)
  expect(after).toEqual({ ...full, name: '春日有礼' })
  expect(changedFields(formFrom(full), formFrom(after))).toEqual(['name'])
})

test('numbers may be typed as an input method leaves them', () => {
  const after = changed((form) => {
    form.budget = '１９,４００.００'
    form.prizes[2]!.count = ' 4,820 '
    form.prizes[2]!.amount = '３.８８'
  })
  expect([after.budget, after.prizes[2]!.count, after.prizes[2]!.amount]).toEqual(['19,400.00', 4820, '3.88'])
})

test('what is no number is sent as it was typed, for the server to name', () => {
  expect(changed((form) => (form.prizes[0]!.count = '一份')).prizes[0]!.count).toBe('一份')
})

test('times are Shanghai times', () => {
  expect(changed((form) => (form.endsAt = '2026-04-01T18:30')).endsAt).toBe('2026-04-01T18:30:00+08:00')
})

test('groups may be written line by line or with any comma', () => {
  expect(changed((form) => (form.groupIds = 'xihu\n binjiang，yinzhou、')).groupIds).toEqual(['xihu', 'binjiang', 'yinzhou'])
})

test('everything that can be switched off is null then, and nothing is left behind', () => {
  const after = changed((form) => {
    form.gates.firstAdd = 'none'
    form.gates.region.isOn = false
    form.referral.isOn = false
    form.costShare.isOn = false
    form.goalsOverriddenBy = ' '
    form.game = 'none'
    form.plan.people = ' '
    form.marketingNode = ''
  }, { ...full, goalsOverriddenBy: '何映雪', game: 'dice' })
  expect(after.gates).toEqual({ firstAdd: null, region: null, bankCustomer: false, whitelist: true })
  expect([after.referral, after.costShare, after.goalsOverriddenBy, after.game]).toEqual([null, null, null, null])
  expect([after.plan, after.marketingNode]).toEqual([null, null])
})

test('tries that were typed for another game keep nothing from being saved', () => {
  const after = changed((form) => Object.assign(form, { game: 'quiz', lyricTries: '几次' }))
  expect(campaignDefinition.safeParse(after).error).toBeUndefined()
  expect(after.game).toBe('quiz')
})

test('everything that can be switched on fits the rules', () => {
  const after = changed((form) => {
    form.budget = '20,000'
    form.gates = { firstAdd: 'period', region: { isOn: true, province: '浙江', city: ' ', unknown: 'allow' }, bankCustomer: false, whitelist: true }
    form.referral = { isOn: true, budget: '500', minimumSpend: '30', tiers: [{ invited: '1', amount: '5' }, { invited: '3', amount: '10' }] }
    form.game = 'quiz'
    form.goalsOverriddenBy = '何映雪'
  })
  expect(after.gates?.region).toEqual({ province: '浙江', city: null, unknown: 'allow' })
  expect(campaignDefinition.safeParse(after).error).toBeUndefined()
})
