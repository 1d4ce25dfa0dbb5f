import { beforeEach, expect, test } from 'vitest'
import { contactCodeUrl } from '../bank/contact-code-url'
import { stillClock } from '../testing/demo-world'
import { useDatabase } from '../testing/use-database'
import { changeRoster } from './change-roster'
import { listRoster } from './list-roster'

const db = useDatabase()
const deps = () => ({ db: db(), clock: stillClock() })

const ROWS = [
  'truncate branch, customer cascade',
  "insert into branch (id, name, province, city) values ('head', '总行', '浙江', '杭州'), ('xihu', '西湖支行', '浙江', '杭州'), ('binjiang', '滨江支行', '浙江', '杭州')",
  `insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url, roles, status, capacity) values
    ('lin', 'xihu', '林晚晴', 'X1', 'lin', '/qr/lin', '{manager,operator}', 'working', 200),
    ('newcomer', 'xihu', '陈嘉禾', 'X2', 'newcomer', null, '{manager}', 'onLeave', null),
    ('zhao', 'binjiang', '赵一帆', 'B1', 'zhao', '/qr/zhao', '{manager}', 'left', null),
    ('maker', 'binjiang', '安经办', 'B2', 'maker', null, '{operator}', 'working', null)`,
  "insert into customer (id, openid, created_at) values ('c1', 'c1', '2026-02-01'), ('c2', 'c2', '2026-02-01')",
  `insert into assignment (customer_id, manager_id, route, assigned_at) values
    ('c1', 'lin', 'owner', '2026-02-01'), ('c2', 'lin', 'region', '2026-02-01')`,
]

beforeEach(async () => {
  for (const row of ROWS) await db().query(row)
})

test('the roster lists who looks after customers, by branch and name as people read them', async () => {
  const managers = await listRoster(db(), 'maker')
  expect(managers.map(({ branchName, name }) => `${branchName} ${name}`)).toEqual(['滨江支行 赵一帆', '西湖支行 陈嘉禾', '西湖支行 林晚晴'])
})

test('an entry says all that decides whether he is given customers', async () => {
  expect((await listRoster(db(), 'maker')).find(({ managerId }) => managerId === 'lin')).toEqual({
    managerId: 'lin', name: '林晚晴', staffNumber: 'X1', branchId: 'xihu', branchName: '西湖支行',
    status: 'working', hasQr: true, capacity: 200, assigned: 2,
  })
})

test('customers are counted for the manager they were given to', async () => {
  expect((await listRoster(db(), 'maker')).map(({ managerId, assigned }) => `${managerId} ${assigned}`)).toEqual(['zhao 0', 'newcomer 0', 'lin 2'])
})

test('a leave, a limit and a missing code are set at once', async () => {
  const entry = await changeRoster(deps(), 'maker', 'lin', { status: 'onLeave', capacity: null, hasQr: false })
  expect(entry).toMatchObject({ managerId: 'lin', status: 'onLeave', capacity: null, hasQr: false, assigned: 2 })
  expect(await listRoster(db(), 'maker')).toContainEqual(entry)
})

test('of the others nothing is changed', async () => {
  const others = (await listRoster(db(), 'maker')).filter(({ managerId }) => managerId !== 'lin')
  await changeRoster(deps(), 'maker', 'lin', { status: 'left', capacity: 1, hasQr: false })
  expect((await listRoster(db(), 'maker')).filter(({ managerId }) => managerId !== 'lin')).toEqual(others)
})

const codeOf = async (managerId: string) => (await db().query('select qr_url from manager where id = $1', [managerId]))[0]

test('a code that was collected is the address where WeCom serves it', async () => {
  await changeRoster(deps(), 'maker', 'newcomer', { status: 'working', capacity: 50, hasQr: true })
  expect(await codeOf('newcomer')).toEqual({ qr_url: contactCodeUrl('newcomer') })
})

test('a code that was there before stays the one it is', async () => {
  await changeRoster(deps(), 'maker', 'lin', { status: 'working', capacity: 300, hasQr: true })
  expect(await codeOf('lin')).toEqual({ qr_url: '/qr/lin' })
})

test.each(['nobody', 'maker'])('%s is on no roster, and stays as he is', async (managerId) => {
  const change = changeRoster(deps(), 'maker', managerId, { status: 'left', capacity: 1, hasQr: true })
  await expect(change).rejects.toMatchObject({ code: 'MANAGER_NOT_FOUND', detail: managerId })
  expect(await db().query("select 1 from manager where id = 'maker' and status = 'working' and qr_url is null")).toHaveLength(1)
})

test('who works for a branch sees and changes its own managers, and none of another’s (K6)', async () => {
  await db().query("update branch set parent_id = 'head' where id <> 'head'")
  expect((await listRoster(db(), 'lin')).map(({ managerId }) => managerId)).toEqual(['newcomer', 'lin'])
  const change = { status: 'onLeave', capacity: 1, hasQr: false } as const
  await expect(changeRoster(deps(), 'lin', 'zhao', change)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  expect(await changeRoster(deps(), 'lin', 'newcomer', change)).toMatchObject({ capacity: 1 })
  expect(await db().query("select status from manager where id = 'zhao'")).toEqual([{ status: 'left' }])
})
