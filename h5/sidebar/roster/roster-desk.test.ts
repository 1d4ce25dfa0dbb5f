import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RosterEntry } from '#shared/roster/contract'
import { heYingxue, zhouMingyuan } from '../testing/bank-in-memory'
import { deskBank, never, type DeskBank } from '../testing/desk-in-memory'
import { openSidebar } from '../testing/open-sidebar'
// Fetched now, not on the first test's time.
import './RosterDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const lin: RosterEntry = {
  managerId: 'lin-wanqing', name: '林晚晴', staffNumber: 'XH2041', branchId: 'xihu', branchName: '杭州西湖支行', status: 'working',
  hasQr: true, capacity: 200, assigned: 12,
}
const shen: RosterEntry = { ...lin, managerId: 'shen-jiahe', name: '沈嘉禾', hasQr: false, capacity: 10, assigned: 10 }
const bao: RosterEntry = { ...lin, managerId: 'bao-xinyue', name: '鲍欣悦', branchId: 'yinzhou', branchName: '宁波鄞州支行', status: 'onLeave', capacity: null }

const bankWith = (change: Partial<DeskBank> = {}) => deskBank({ roster: [lin, shen, bao], ...change })
const open = (desk: DeskBank, manager = zhouMingyuan) => openSidebar({ manager, campaigns: [], desk }, '#/roster')

test('managers stand by branch, with what keeps customers from being given to them', async () => {
  const { screen } = await open(bankWith())
  expect(screen.findAll('section').map((branch) => branch.attributes('aria-label'))).toEqual(['杭州西湖支行', '宁波鄞州支行'])
  const lines = screen.findAll('section li').map((line) => [line.get('.name').text(), ...line.findAll('.mark').map((mark) => mark.text())])
  expect(lines).toEqual([['林晚晴'], ['沈嘉禾', '没有二维码', '已满'], ['鲍欣悦', '休假']])
  expect(screen.text()).toContain('已分配 12 / 200 位客户')
  expect(screen.text()).toContain('不含客户自己扫码添加的')
})

test('who has no code is one tap away, with how many there are', async () => {
  const { screen, press } = await open(bankWith())
  await press('没有二维码 1')
  expect(screen.findAll('.name').map((name) => name.text())).toEqual(['沈嘉禾'])
  await press('休假或离职 1')
  expect(screen.findAll('.name').map((name) => name.text())).toEqual(['鲍欣悦'])
})

test('a filter that finds nobody says so', async () => {
  const { screen, press } = await open(bankWith({ roster: [lin] }))
  await press('已满 0')
  expect(screen.text()).toContain('没有这样的客户经理')
})

test("a manager's leave, limit and code are changed on the spot", async () => {
  const desk = bankWith()
  const { screen, press, field, type } = await open(desk)
  await press('修改沈嘉禾')
  expect(screen.get('form').text()).not.toContain('线索')
  await field('休假').setValue(true)
  expect(screen.get('form').text()).toContain('还没联系的线索会平均分给本网点在岗的同事')
  await type('最多分配几位客户', '')
  await field('已经收集二维码').setValue(true)
  await press('保存')
  expect(desk.asked).toEqual([{ name: 'changeRoster', body: { status: 'onLeave', capacity: null, hasQr: true } }])
  expect(screen.findAll('li')[1]!.findAll('.mark').map((mark) => mark.text())).toEqual(['休假'])
  expect(screen.find('form').exists()).toBe(false)
})

test.each(['0', '-3', '很多', '100001'])('"%s" is no limit, and is not sent', async (limit) => {
  const desk = bankWith()
  const { screen, press, type } = await open(desk)
  await press('修改林晚晴')
  await type('最多分配几位客户', limit)
  await press('保存')
  expect(screen.get('form').text()).toContain('请填写 1 到 100000 的整数')
  expect(desk.asked).toEqual([])
})

test('a change that fails stays in the form, with the reason', async () => {
  const desk = bankWith({ refuse: { changeRoster: { code: 'MANAGER_NOT_FOUND' } } })
  const { screen, press, type, field } = await open(desk)
  await press('修改林晚晴')
  await type('最多分配几位客户', '50')
  await press('保存')
  expect(screen.get('form [role="alert"]').text()).not.toBe('')
  expect(field('最多分配几位客户').element.value).toBe('50')
})

test('who only approves changes nothing', async () => {
  const { screen } = await open(bankWith(), { ...heYingxue, roles: ['approver'] })
  expect(screen.findAll('section button')).toEqual([])
})

test('a roster that failed can be asked for again', async () => {
  const desk = bankWith({ refuse: { listRoster: { code: 'INTERNAL_ERROR' } } })
  const { screen, press } = await open(desk)
  expect(screen.text()).toContain('名单没有加载出来')
  desk.refuse = {}
  await press('重试')
  expect(screen.text()).toContain('林晚晴')
})

test('a bank without managers is told that there are none', async () => {
  const { screen } = await open(bankWith({ roster: [] }))
  expect(screen.text()).toContain('还没有客户经理')
})

test('the roster keeps its place while it loads', async () => {
  const { screen } = await open(bankWith({ refuse: { listRoster: never() } }))
  expect(screen.find('[aria-label="正在加载"]').exists()).toBe(true)
})
