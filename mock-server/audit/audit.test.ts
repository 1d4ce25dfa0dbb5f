import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import type { Route } from '#shared/api/route'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { temporaryFolder } from '../testing/temporary-folder'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { addEntry } from './add-entry'
import { exportTrail, verifyTrail } from './audit-file'
import { AUDITED, NOT_AUDITED } from './audited'

const world = useDemoWorld()
const app = useTestApp(world)

const endpoints = Object.entries(contract).flatMap(([domain, { routes, endpoints: all }]) =>
  Object.entries(routes as Record<string, Route>).map(([name, route]) => ({ name: `${domain}.${name}`, route, endpoint: (all as Record<string, Endpoint>)[name]! })))

const CENTRAL = ['operator', 'approver', 'finance', 'auditor'] as const

test('whatever operators, approvers and finance can change is written down, or somebody has said why not (K13)', () => {
  const changes = endpoints.filter(({ route, endpoint }) => route.method !== 'GET' && CENTRAL.some((role) => endpoint.roles?.includes(role)))
  expect(changes.map(({ name }) => name).filter((name) => !(name in AUDITED) && !(name in NOT_AUDITED))).toEqual([])
})

test('only endpoints that exist are written down', () => {
  const names = endpoints.map(({ name }) => name)
  expect([...Object.keys(AUDITED), ...Object.keys(NOT_AUDITED)].filter((name) => !names.includes(name))).toEqual([])
})

const contents = async () =>
  (await world().db.query<{ content: string }>('select content from audit_entry order by seq')).map(({ content }) => JSON.parse(content) as unknown)

test('a look at another branch\'s customer and an upload are written down with who did it; one\'s own customer and a refusal are not', async () => {
  await addContact(world(), 'cust-02', 'lou-siyuan')
  const [lou, lin, zhou] = await Promise.all(['lou-siyuan', 'lin-wanqing', 'zhou-mingyuan'].map((id) => clientOfManager(app().url, id)))
  const params = { externalUserId: 'wm3pATj4WAkoh8ZV0xuD2HXCD2D5dVFu' }
  await lou!.chat.showChatCustomer({ params })
  await lin!.chat.showChatCustomer({ params })
  await zhou!.lead.uploadLeads({ body: { fileName: 'a.csv', csv: '手机号,姓名,网点,备注\n13900001234,王五,杭州西湖支行,有存款' } })
  await expect(lin!.lead.uploadLeads({ body: { fileName: 'a.csv', csv: 'x' } })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  expect(await contents()).toMatchObject([
    { seq: 1, actor: { kind: 'manager', id: 'lou-siyuan' }, action: 'chat.showChatCustomer', subject: params, outcome: 'done' },
    { seq: 2, actor: { kind: 'manager', id: 'zhou-mingyuan' }, action: 'lead.uploadLeads', subject: {} },
  ])
  expect(JSON.stringify(await contents())).not.toContain('13900001234')
})

const entry = (id: string) => ({ actor: { kind: 'manager' as const, id: 'he-yingxue' }, action: 'draft.decideDraft', subject: { campaignId: id, decision: 'publish' }, outcome: 'published' })

async function exported(): Promise<{ file: string; head: string }> {
  for (const id of ['spring', 'summer', 'autumn']) await addEntry(world(), entry(id))
  const file = join(temporaryFolder(), 'trail.csv')
  return { file, head: (await exportTrail(world().db, file)).head! }
}

async function changed(file: string, change: (lines: string[]) => string[]): Promise<string | null> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await writeFile(file, change(lines).join('\n'))
  return (await verifyTrail(file)).problem
}

test('the exported trail checks out; with an entry changed, dropped or slipped in it does not', async () => {
  const { file, head } = await exported()
  expect(await verifyTrail(file, head)).toEqual({ count: 3, problem: null })
  const original = await readFile(file, 'utf8')
  const attempts: [(lines: string[]) => string[], problem: string][] = [
    [(lines) => lines.map((line, index) => (index === 2 ? line.replaceAll('summer', 'winter') : line)), 'entry 2 was changed'],
    [(lines) => lines.filter((_, index) => index !== 1), 'entry 1 is missing: 2 stands in its place'],
    [(lines) => [lines[0]!, lines[2]!, lines[1]!, lines[3]!], 'entry 1 is missing: 2 stands in its place'],
    [(lines) => lines.map((line, index) => (index === 2 ? line.replace('manager he-yingxue', 'manager lin-wanqing') : line)), 'entry 2: the column who'],
  ]
  for (const [attempt, problem] of attempts) {
    await writeFile(file, original)
    expect(await changed(file, attempt)).toContain(problem)
  }
})

test('a trail whose end was cut off is found out by the end that was noted down', async () => {
  const { file, head } = await exported()
  expect(await changed(file, (lines) => lines.slice(0, -1))).toBeNull()
  expect((await verifyTrail(file, head)).problem).toContain('noted down')
})

test('nothing of the trail can be changed or taken away in the database, and entries written at once form one chain', async () => {
  const { db } = world()
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => addEntry(world(), entry(id))))
  await expect(db.query("update audit_entry set content = ''")).rejects.toThrow('frozen')
  await expect(db.query('delete from audit_entry')).rejects.toThrow('frozen')
  const { file, head } = await exported()
  expect(await verifyTrail(file, head)).toEqual({ count: 7, problem: null })
})
