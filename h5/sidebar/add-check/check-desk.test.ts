import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { HeldCase } from '#shared/add-check/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import CheckDesk from './CheckDesk.vue'

enableAutoUnmount(afterEach)

const held: HeldCase = {
  managerId: 'lin-wanqing', managerName: '林晚晴', branchName: '杭州西湖支行', day: '2026-02-12' as HeldCase['day'], reason: 'manyStrangers', count: 21, limit: 20,
  names: ['陈**', null], canDecide: true,
}

const open = async (cases: HeldCase[], addCheck: DeskClient['addCheck'] = {}) => openDesk(CheckDesk, { addCheck: { listHeldAdds: async () => ({ cases }), ...addCheck } })

test('what is held apart stands with its reason and who it is (R7)', async () => {
  const { screen } = await open([held, { ...held, reason: 'sharedDevice', count: 4, limit: 3, canDecide: false }])
  expect(screen.text()).toContain('一天加了 21 位还不是本行客户的好友，超过 20 位要核查')
  expect(screen.text()).toContain('陈**、微信客户 等 21 位')
  expect(screen.text()).toContain('这 4 位客户用的手机，同一部上留过超过 3 个手机号')
  expect(screen.findAll('form')).toHaveLength(1)
})

test('without a word why nothing is decided; with one it is gone from the list', async () => {
  const decideHeldAdds = vi.fn(async () => ({ outcome: 'decided' as const, cases: [] }))
  const { screen, press, type } = await open([held], { decideHeldAdds })
  await press('剔除，不计入')
  expect(decideHeldAdds).not.toHaveBeenCalled()
  expect(screen.text()).toContain('请写一句依据')
  await type('核查依据', '都是亲友')
  await press('剔除，不计入')
  expect(decideHeldAdds).toHaveBeenCalledWith({ body: { managerId: 'lin-wanqing', day: '2026-02-12', reason: 'manyStrangers', verdict: 'excluded', note: '都是亲友' } })
  expect(screen.text()).toContain('没有要核查的新增')
})

test('what somebody else has decided meanwhile is said', async () => {
  const { screen, press, type } = await open([held], { decideHeldAdds: async () => ({ outcome: 'gone', cases: [] }) })
  await type('核查依据', '已核对')
  await press('属实，计入排行')
  expect(screen.text()).toContain('刚刚由同事核查过了')
})

test('a failed look says so', async () => {
  expect((await open([], { listHeldAdds: refuse('INTERNAL_ERROR') })).screen.text()).toContain('没有加载出来')
})
