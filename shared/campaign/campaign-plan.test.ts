import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { campaignPlan, missingParts, type PlanFacts } from './campaign-plan'

const facts: PlanFacts = {
  entry: 'manager', groupIds: [], payoutKind: 'voucher', startsAt: '2026-02-09T00:00:00+08:00', endsAt: '2026-03-09T00:00:00+08:00',
  gates: { firstAdd: 'never', region: { province: '浙江', city: '杭州', unknown: 'deny' }, bankCustomer: false, whitelist: false },
  prizes: [{ amount: toFen(388), count: 4_820 }, { amount: toFen(18_800), count: 1 }, { amount: toFen(188), count: 179 }],
}

const openToAll = { firstAdd: null, region: null, bankCustomer: false, whitelist: false }

test('a definition that says so itself tells for whom, with what, where and when (R30)', () => {
  expect(campaignPlan(facts)).toEqual({
    people: '从没加过客户经理的客户、浙江杭州手机号', material: '微信立减金 5000 份，最高 188 元', place: '客户经理的企业微信', time: '2026年2月9日 – 2026年3月8日',
  })
  expect(campaignPlan({ ...facts, entry: 'group', groupIds: ['a', 'b'], payoutKind: 'redPacket', gates: openToAll })).toMatchObject({
    people: '指定客户群的成员', material: '微信红包 5000 份，最高 188 元', place: '2 个客户群',
  })
})

test('where everybody may take part somebody has to say who is meant: the four are required (R30)', () => {
  const open = { ...facts, gates: openToAll }
  expect(missingParts(campaignPlan(open))).toEqual(['people'])
  const plan = { people: '园区里的年轻家庭', material: null, place: null, time: null }
  expect(missingParts(campaignPlan({ ...open, plan }))).toEqual([])
  expect(missingParts(campaignPlan({ ...open, prizes: [] }))).toEqual(['people', 'material'])
})

test('what was written stands instead of what follows from the rest, part by part', () => {
  expect(campaignPlan({ ...facts, plan: { people: null, material: null, place: '大堂、园区摊位', time: '开门红第二周起' } })).toMatchObject({
    people: '从没加过客户经理的客户、浙江杭州手机号', place: '大堂、园区摊位', time: '开门红第二周起',
  })
})
