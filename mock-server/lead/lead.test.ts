import { beforeEach, expect, test } from 'vitest'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { changeLead } from './change-lead'
import { closeLeads } from './close-leads'
import { dealLeads } from './deal-leads'
import { listLeads } from './list-leads'
import { listLeadUploads } from './read-lead-uploads'
import { showLeadPhone } from './show-lead-phone'
import { uploadLeads } from './upload-leads'

const world = useDemoWorld()
const app = useTestApp(world)

const LIN = 'lin-wanqing'
/** cust-01's number. */
const CHEN = '13805715424'

/** Ten managers of two branches, five each. */
beforeEach(async () => {
  await world().db.query(`
    insert into manager (id, branch_id, name, staff_number, wecom_user_id)
    select 'helper-' || n, case when n <= 2 then 'hangzhou-xihu' else 'hangzhou-binjiang' end, 'helper', n, 'helper-' || n from generate_series(1, 4) n`)
})

const phone = (index: number) => String(13_800_000_000 + index)
const rows = (from: number, to: number, branch = '杭州西湖支行') => Array.from({ length: to - from }, (_, index) => `${phone(from + index)},张三,${branch},有存款`)
const file = (...lines: string[]) => ['手机号,姓名,网点,备注', ...lines].join('\n')
const upload = (...lines: string[]) => uploadLeads(world(), 'zhou-mingyuan', { fileName: '线索.csv', csv: file(...lines) })

async function dealt(): Promise<Record<string, number>> {
  const all = await world().db.query<{ id: string; count: number }>('select manager_id as id, count(*)::int as count from lead where manager_id is not null group by 1')
  return Object.fromEntries(all.map(({ id, count }) => [id, count]))
}

const leadsOf = async (managerId = LIN, state: 'new' | 'called' | 'added' | 'refused' = 'new') => (await listLeads(world().db, managerId, state)).leads
const firstLead = async () => (await leadsOf())[0]!
const change = async (state: 'called' | 'refused' | 'added' | 'new', remark: string | null = null, managerId = LIN, leadId?: string) =>
  changeLead(world(), { leadId: leadId ?? (await firstLead()).id, managerId, state, remark })

test('1,000 leads are dealt to the ten managers of their branches, 100 each (S30)', async () => {
  expect(await upload(...rows(0, 500), ...rows(500, 1000, '杭州滨江支行'))).toMatchObject({ loaded: 1000, rejected: 0, errorFile: null })
  expect(Object.values(await dealt())).toEqual(Array(10).fill(100))
  const wrong = await world().db.query('select 1 from lead join manager m on m.id = lead.manager_id where m.branch_id <> lead.branch_id')
  expect(wrong).toEqual([])
})

test('bad rows keep no good one back, and each has its reason', async () => {
  const { loaded, rejected, errorFile } = await upload(`${CHEN},陈思源,杭州西湖支行,`, '12345,李四,杭州西湖支行,', `${CHEN},陈思源,杭州西湖支行,`, `${phone(1)},王五,,`, `${phone(2)},王五,火星支行,`)
  expect([loaded, rejected]).toEqual([1, 4])
  expect(errorFile!.split('\r\n').slice(1)).toEqual([
    '3,123***,杭州西湖支行,不是有效的手机号', '4,138****5424,杭州西湖支行,与第 2 行重复', '5,138****0001,,没有填写网点', '6,138****0002,火星支行,没有这个网点',
  ])
})

test('a phone is given once for good: not by a second list, not after it was refused', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  await change('refused', null, (await world().db.query<{ id: string }>('select manager_id as id from lead'))[0]!.id, '1')
  const again = await upload(`${CHEN},陈思源,杭州滨江支行,`)
  expect(again).toMatchObject({ loaded: 0, rejected: 1 })
  expect(again.errorFile).toContain('已在线索中')
})

test('two uploads of the same phones at once give each to one manager', async () => {
  const answers = await Promise.all([upload(...rows(0, 100)), upload(...rows(0, 100).toReversed()), upload(...rows(50, 150))])
  expect(answers.reduce((sum, { loaded }) => sum + loaded, 0)).toBe(150)
  expect(Object.values(await dealt())).toEqual(Array(5).fill(30))
})

test('nobody is dealt more than he has room for, nor anything while he is away; it waits for him', async () => {
  await world().db.query("update manager set status = 'onLeave' where branch_id = 'hangzhou-xihu' and id <> 'lin-wanqing'")
  await world().db.query("update manager set capacity = 3 where id = 'lin-wanqing'")
  await upload(...rows(0, 10))
  expect(await dealt()).toEqual({ [LIN]: 3 })
  expect(await listLeadUploads(world().db)).toMatchObject({ waiting: 7, managers: [{ managerId: LIN, counts: { new: 3, called: 0, added: 0, refused: 0 } }] })
  await world().db.query("update manager set status = 'working' where id = 'shen-jiahe'")
  await dealLeads(world())
  expect(await dealt()).toEqual({ [LIN]: 3, 'shen-jiahe': 7 })
})

test('phones are kept as a cipher, a keyed hash and a mask (K1)', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  const [row] = await world().db.query('select phone_hash, phone_mask, row_to_json(lead)::text as text from lead')
  expect(row).toMatchObject({ phone_hash: world().keys.lookupHash(CHEN), phone_mask: '138****5424' })
  expect(JSON.stringify(row)).not.toContain(CHEN)
})

test('a manager works through his leads, and notes what became of each', async () => {
  await upload(...rows(0, 10))
  expect(await firstLead()).toMatchObject({ name: '张三', note: '有存款', state: 'new', remark: '', changedAt: null, isClosed: false })
  expect(await change('called', '周五再联系')).toMatchObject({ state: 'called', remark: '周五再联系', changedAt: '2026-02-12T02:00:00.000Z' })
  expect((await listLeads(world().db, LIN, 'called')).counts).toEqual({ new: 1, called: 1, added: 0, refused: 0 })
})

test('a colleague’s lead is not found: not to change, not to see its phone', async () => {
  await upload(...rows(0, 10))
  const { id } = await firstLead()
  await expect(change('called', null, 'shen-jiahe', id)).rejects.toMatchObject({ code: 'LEAD_NOT_FOUND' })
  await expect(showLeadPhone(world(), id, 'shen-jiahe')).rejects.toMatchObject({ code: 'LEAD_NOT_FOUND' })
  expect(await world().db.query('select 1 from lead_phone_view')).toEqual([])
})

test('every look at a phone is written down, for good', async () => {
  await upload(...rows(0, 10))
  const { id, maskedPhone } = await firstLead()
  const shown = await showLeadPhone(world(), id, LIN)
  expect(`${shown.slice(0, 3)}****${shown.slice(7)}`).toBe(maskedPhone)
  expect(await world().db.query('select lead_id, manager_id, viewed_at from lead_phone_view')).toEqual([{ lead_id: Number(id), manager_id: LIN, viewed_at: world().clock.now() }])
  await expect(world().db.query('delete from lead_phone_view')).rejects.toThrow(/frozen/)
})

const closed = () => world().db.query('select state, customer_id from lead')
const giveNumber = () => world().db.query(
  `insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, phone_hash)
   values ('r13-newcomer:cust-01', 'r13-newcomer', 'cust-01', 'xihu-01', 'lin-wanqing', now(), $1)`, [world().keys.lookupHash(CHEN)])

test('whoever gave his number in a campaign and then adds a manager is a lead no more', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  await giveNumber()
  await app().outside.wecom.scanContactCode('cust-01', LIN)
  expect(await closed()).toEqual([{ state: 'added', customer_id: 'cust-01' }])
})

test('whom a manager noted the number of in WeCom is known by it', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  const noted = [world().keys.lookupHash(CHEN)]
  await closeLeads(world().db, 'cust-01', world().clock.now(), noted)
  expect(await closed()).toEqual([{ state: 'new', customer_id: null }])
  await addContact(world(), 'cust-01')
  await closeLeads(world().db, 'cust-01', world().clock.now(), noted)
  expect(await closed()).toEqual([{ state: 'added', customer_id: 'cust-01' }])
})

test('an add of somebody else closes nothing', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  await app().outside.wecom.scanContactCode('cust-02', LIN)
  expect(await closed()).toEqual([{ state: 'new', customer_id: null }])
})

test('whom WeCom told to be added stays added', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  const [{ id, manager }] = await world().db.query<{ id: number; manager: string }>('select id, manager_id as manager from lead') as [{ id: number; manager: string }]
  await giveNumber()
  await app().outside.wecom.scanContactCode('cust-01', LIN)
  await expect(change('refused', null, manager, String(id))).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(await change('added', '已开户', manager, String(id))).toMatchObject({ state: 'added', isClosed: true, remark: '已开户' })
})
