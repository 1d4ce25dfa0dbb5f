import { expect, test } from 'vitest'
import type { RosterEntry } from '#shared/roster/contract'
import { filterRoster, groupByBranch, loadText, standingTexts } from './roster-text'

const lin: RosterEntry = {
  managerId: 'lin', name: '林晚晴', staffNumber: 'XH2041', branchId: 'xihu', branchName: '杭州西湖支行', status: 'working', hasQr: true,
  capacity: null, assigned: 12,
}

test.each([
  [{}, []],
  [{ capacity: 12 }, ['已满']],
  [{ capacity: 13 }, []],
  [{ status: 'onLeave', hasQr: false }, ['休假', '没有二维码']],
  [{ status: 'left', hasQr: false, capacity: 1 }, ['离职']],
] as const)('with %o he is %o', (change, texts) => {
  expect(standingTexts({ ...lin, ...change })).toEqual(texts)
})

test('the filters find who is missing a code, who is away and who is full', () => {
  const entries: RosterEntry[] = [
    { ...lin, managerId: 'no-code', hasQr: false },
    { ...lin, managerId: 'gone', hasQr: false, status: 'left' },
    { ...lin, managerId: 'on-leave', status: 'onLeave' },
    { ...lin, managerId: 'full', capacity: 5 },
  ]
  const found = (['all', 'noQr', 'away', 'full'] as const).map((filter) => filterRoster(entries, filter).map(({ managerId }) => managerId))
  expect(found).toEqual([['no-code', 'gone', 'on-leave', 'full'], ['no-code'], ['gone', 'on-leave'], ['full']])
})

test('branches keep the order they came in', () => {
  const groups = groupByBranch([{ ...lin, branchId: 'b' }, { ...lin, branchId: 'a' }, { ...lin, branchId: 'b' }])
  expect(groups.map(({ branchId, entries }) => [branchId, entries.length])).toEqual([['b', 2], ['a', 1]])
})

test('the load shows the limit where there is one', () => {
  expect([loadText(lin), loadText({ ...lin, capacity: 200 })]).toEqual(['已分配 12 位客户', '已分配 12 / 200 位客户'])
})
