import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { ManagedCampaign } from '#shared/manager/contract'
import type { EffectFigures, ReferralEffect } from '#shared/referral/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { effectCsv } from './referral-text'
import ReferralDesk from './ReferralDesk.vue'

enableAutoUnmount(afterEach)

const figures = (inviters: number, came: number, accepted: number, drawn = 0): EffectFigures => ({ inviters, came, accepted, drawn })
const effect: ReferralEffect = {
  campaignId: 'spring', name: '春季礼', scope: 'bank', total: figures(2, 5, 3, 1),
  depths: [{ depth: 1, figures: figures(1, 2, 1, 1) }, { depth: 2, figures: figures(1, 3, 2) }],
  parts: [{ id: 'hangzhou-xihu', name: '杭州西湖支行', figures: figures(2, 5, 3, 1) }],
}

async function open(answer: ReferralEffect | (() => Promise<never>) = effect) {
  const showReferralEffect = vi.fn<NonNullable<NonNullable<DeskClient['referral']>['showReferralEffect']>>(async () => (typeof answer === 'function' ? answer() : answer))
  const client: DeskClient = { manager: { listCampaigns: async () => ({ campaigns: [{ id: 'spring', name: '春季礼' }] as ManagedCampaign[] }) }, referral: { showReferralEffect } }
  const desk = await openDesk(ReferralDesk, client)
  await flushPromises()
  return { ...desk, showReferralEffect, text: () => desk.screen.text() }
}

test('how many each who invited brought, in words, and how deep it went as a picture that is its table (D16)', async () => {
  const desk = await open()
  expect(desk.text()).toContain('每位邀请人带来 1.50 位')
  expect(desk.text()).toContain('2 位客户发出的邀请带来 5 位好友，3 位参与了活动；最深传到第 2 层。')
  expect(desk.screen.findAll('tbody')[0]!.findAll('tr').map((row) => row.findAll('th, td').map((it) => it.text()))).toEqual([['第 1 层', '1', '2'], ['第 2 层', '2', '3']])
})

test('it is split by branch or by manager, and taken along for Excel', async () => {
  const desk = await open()
  await desk.press('客户经理')
  expect(desk.showReferralEffect).toHaveBeenLastCalledWith({ params: { campaignId: 'spring', by: 'manager' } })
  await desk.press('导出表格')
  expect(desk.files).toEqual(['春季礼-老带新-客户经理.csv'])
  expect(effectCsv(effect, '网点').split('\r\n')).toEqual([
    '\uFEFF,发起邀请,点开邀请,接受邀请(参与),抽到奖品,K', '合计,2,5,3,1,1.50', '第 1 层,1,2,1,1,1.00', '第 2 层,1,3,2,0,2.00',
    '', '网点,发起邀请,点开邀请,接受邀请(参与),抽到奖品,K', '杭州西湖支行,2,5,3,1,1.50',
  ])
})

test('where nobody was invited it says what would stand here; a failed look says so', async () => {
  expect((await open({ ...effect, total: figures(0, 0, 0), depths: [], parts: [] })).text()).toContain('还没有好友受邀而来')
  expect((await open(refuse('INTERNAL_ERROR'))).text()).toContain('老带新没有加载出来')
})
