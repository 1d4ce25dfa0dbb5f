import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Ranking } from '#shared/ranking/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { rankingCsv, targetText } from './ranking-text'
import RankingDesk from './RankingDesk.vue'

enableAutoUnmount(afterEach)

const line = { counted: 45, held: 0, excluded: 0, target: 60, rank: 1 }
const lin = { ...line, managerId: 'lin', name: '林晚晴', branchId: 'xihu', branchName: '西湖支行' }
const shen = { ...lin, managerId: 'shen', name: '沈嘉禾', counted: 9, held: 21, target: null, rank: 2 }
const bank: Ranking = { month: '2026-02', scope: 'bank', among: 2, managers: [lin, shen], branches: [{ ...line, branchId: 'xihu', name: '西湖支行', counted: 54, held: 21 }], canSetTargets: true }

async function open(ranking: Ranking, client: DeskClient['ranking'] = {}) {
  const showRanking = vi.fn<NonNullable<NonNullable<DeskClient['ranking']>['showRanking']>>(async () => ranking)
  return { ...(await openDesk(RankingDesk, { ranking: { showRanking, ...client } })), showRanking }
}

test('a manager sees his own rank and how near his target is (D21)', async () => {
  const { screen } = await open({ ...bank, scope: 'own', managers: [lin], branches: [], canSetTargets: false })
  expect(screen.text()).toContain('本网点第 1 名')
  expect(screen.text()).toContain('45 位新增客户，目标 60 位，完成 75%')
  expect(screen.findAll('table')).toEqual([])
})

test('the head office sees branches and managers; what is held is said and counts for nobody (D21, R7)', async () => {
  const { screen, press, files } = await open(bank)
  const [branches, managers] = screen.findAll('table').map((table) => table.findAll('tbody tr').map((row) => row.text()))
  expect(branches).toEqual(['1西湖支行待核查 21 位，暂不计入546090%'])
  expect(managers![1]).toBe('2沈嘉禾西湖支行待核查 21 位，暂不计入9——')
  await press('导出表格')
  expect(files).toEqual(['经理排行-2026-02.csv'])
})

test('another month is asked for, and a target set from it on (D21)', async () => {
  const setTarget = vi.fn(async () => bank)
  const { press, type, showRanking } = await open(bank, { setTarget })
  await press('上个月')
  expect(showRanking).toHaveBeenLastCalledWith({ params: { month: '2026-01' } })
  await press('沈嘉禾')
  await type('沈嘉禾每月新增目标（位）', '50')
  await press('保存目标')
  expect(setTarget).toHaveBeenCalledWith({ params: { month: '2026-02', managerId: 'shen' }, body: { adds: 50 } })
})

test('a failed look says so', async () => {
  expect((await open(bank, { showRanking: refuse('INTERNAL_ERROR') })).screen.text()).toContain('排行没有加载出来')
})

test('a target that is not quite reached is not reached', () => {
  expect([targetText({ counted: 199, target: 200 }), targetText({ counted: 5, target: null })]).toEqual(['99%', '—'])
})

test('the file has the branches and their managers', () => {
  expect(rankingCsv(bank).split('\r\n')).toEqual(['\uFEFF名次,网点,客户经理,新增客户,目标,完成,待核查,已剔除', '1,西湖支行,合计,54,60,90%,21,0', '1,西湖支行,林晚晴,45,60,75%,0,0', '2,西湖支行,沈嘉禾,9,—,—,21,0'])
})
