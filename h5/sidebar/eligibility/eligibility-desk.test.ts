import { afterEach, expect, test } from 'vitest'
import type { EligibilityView } from '#shared/eligibility/contract'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { spring } from '../testing/bank-in-memory'
import EligibilityDesk from './EligibilityDesk.vue'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const decision: EligibilityView = {
  customerId: 'cust-02', customerName: '周若楠', refusal: 'OUTSIDE_REGION', gates: ['firstAdd', 'region', 'bankCustomer', 'whitelist'],
  facts: {
    isAdded: true, firstAddedAt: '2026-02-12T02:00:00Z', lastFreshAddAt: '2026-02-12T02:00:00Z', isFirstAdd: true, isGroupMember: false, isStaff: false,
    isDeviceUsed: false, maskedPhone: '138****8000', region: '北京 北京', regionVersion: 'table 2015-11', isRegionAllowed: false, isBankCustomer: null,
    bankCheckedAt: null, isWhitelisted: true, hasWonGame: false,
  },
}

const line = (customerId: string, customerName: string, maskedPhone: string, refusal: EligibilityView['refusal']) => ({
  customerId, customerName, maskedPhone, openedAt: '2026-02-12T02:00:00Z', refusal,
})

const bank = (change: DeskClient['eligibility'] = {}): DeskClient => ({
  manager: { listCampaigns: async () => ({ campaigns: [spring] }) },
  eligibility: {
    listEligibility: async () => ({ customers: [line('cust-01', '陈思源', '138****5424', null), line('cust-02', '周若楠', '138****8000', 'OUTSIDE_REGION')] }),
    explainEligibility: async () => decision,
    ...change,
  },
})

test('a manager finds his customer and reads why he may not draw, gate by gate (C14)', async () => {
  desk = await openDesk(EligibilityDesk, bank())
  expect(desk.screen.text()).toContain('可以抽奖')
  await desk.type('姓名或手机号', '8000')
  expect(desk.screen.text()).not.toContain('陈思源')
  await desk.press('周若楠')
  const marks = desk.screen.findAll('[role="img"]').map((it) => it.attributes('aria-label'))
  expect(marks).toEqual(['符合', '符合', '不符合', '未知', '符合', '符合', '符合'])
  for (const words of ['北京 北京（table 2015-11）', '核心系统还没有答复', refusalTexts.OUTSIDE_REGION.text]) expect(desk.screen.text()).toContain(words)
  await desk.press('返回名单')
  expect(desk.screen.text()).toContain('周若楠')
})

test('a customer of another branch is explained, not shown (K6)', async () => {
  desk = await openDesk(EligibilityDesk, bank({ explainEligibility: refuse('OTHER_BRANCH') }))
  await desk.press('周若楠')
  expect(desk.screen.get('[role="alert"]').text()).toContain('由其他网点维护')
})

test('nobody yet, and a list that does not load, each say so', async () => {
  desk = await openDesk(EligibilityDesk, bank({ listEligibility: async () => ({ customers: [] }) }))
  expect(desk.screen.text()).toContain('还没有客户打开过这个活动')
  desk.screen.unmount()
  desk = await openDesk(EligibilityDesk, bank({ listEligibility: refuse('NETWORK_ERROR') }))
  expect(desk.screen.text()).toContain('网络不太稳定')
})
