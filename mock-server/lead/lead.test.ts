import { beforeEach, expect, test } from 'vitest'
import { changeRoster } from '../roster/change-roster'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { withdrawConsent } from '../privacy/withdraw-consent'
import { addContact, makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { changeLead } from './change-lead'
import { closeLeads } from './close-leads'
import { dealLeads, dealLeadsWithin } from './deal-leads'
import { eraseOldLeads } from './erase-leads'
import { listLeads } from './list-leads'
import { listLeadUploads } from './read-lead-uploads'
import { searchLeads } from './search-leads'
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

test('an upload says who was dealt how many of it, and how many wait', async () => {
  await upload(...rows(0, 10))
  await world().db.query("update manager set status = 'onLeave' where branch_id = 'hangzhou-xihu' and id <> 'lin-wanqing'")
  await world().db.query("update manager set capacity = 5 where id = 'lin-wanqing'")
  expect(await upload(...rows(10, 20))).toMatchObject({ dealt: [{ managerId: LIN, name: '林晚晴', branchName: '杭州西湖支行', count: 3 }], waiting: 7 })
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

test('who goes on leave while leads are being dealt to him keeps none of them', async () => {
  await world().db.query("update manager set status = 'onLeave' where branch_id = 'hangzhou-xihu'")
  await upload(...rows(0, 10))
  await world().db.query("update manager set status = 'working' where id in ('lin-wanqing', 'shen-jiahe')")
  const done: unknown[] = []
  let leave!: Promise<unknown>
  await world().db.transaction(async (tx) => {
    await dealLeadsWithin(tx, world().clock.now())
    leave = changeRoster(world(), 'zhou-mingyuan', LIN, { status: 'onLeave', capacity: null, hasQr: false }).then((entry) => done.push(entry))
    // He who does not wait for the dealing has time enough to be done with it before it commits.
    for (let turn = 0; turn < 300 && done.length === 0; turn += 1) await tx.query('select 1')
  })
  await leave
  expect(await dealt()).toEqual({ 'shen-jiahe': 10 })
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

const leave = (status: 'onLeave' | 'left', managerId = LIN) => changeRoster(world(), 'zhou-mingyuan', managerId, { status, capacity: null, hasQr: true })
const statesOf = async (managerId: string) =>
  (await world().db.query<{ state: string; remark: string }>('select state, remark from lead where manager_id = $1 order by state, remark', [managerId])).map(({ state, remark }) => `${state} ${remark}`.trim())

test('who leaves hands his open leads to the others of the branch, fairly, each as it stands; what is decided stays his', async () => {
  await upload(...rows(0, 20))
  await change('called', '周五再联系')
  await change('refused')
  await leave('left')
  expect(await statesOf(LIN)).toEqual(['refused'])
  expect(await dealt()).toEqual({ [LIN]: 1, 'shen-jiahe': 4, 'qian-yifan': 5, 'helper-1': 5, 'helper-2': 5 })
  expect(await world().db.query("select 1 from lead where state = 'called' and remark = '周五再联系' and manager_id <> 'lin-wanqing'")).toHaveLength(1)
})

test('who is away for a while keeps those he has called: they wait for his next word', async () => {
  await upload(...rows(0, 20))
  await change('called')
  await leave('onLeave')
  expect(await statesOf(LIN)).toEqual(['called'])
})

test('where nobody else has room they wait, and somebody who comes back takes them', async () => {
  await world().db.query("update manager set status = 'onLeave' where branch_id = 'hangzhou-xihu' and id <> 'lin-wanqing'")
  await upload(...rows(0, 4))
  await change('called')
  await leave('left')
  expect([await dealt(), (await listLeadUploads(world().db)).waiting]).toEqual([{}, 4])
  await world().db.query("update manager set status = 'working' where id = 'shen-jiahe'")
  await dealLeads(world())
  expect(await statesOf('shen-jiahe')).toEqual(['called', 'new', 'new', 'new'])
})

test('an upload and a leave at the same time leave nobody who is gone with anything to call', async () => {
  await Promise.all([upload(...rows(0, 50)), leave('left'), upload(...rows(50, 100))])
  expect(await statesOf(LIN)).toEqual([])
  expect(Object.values(await dealt())).toEqual([25, 25, 25, 25])
})

test('numbers are erased six months after a lead was decided, and still keep him off every list (K2)', async () => {
  await upload(...rows(0, 5))
  const { id } = await firstLead()
  await change('refused', '不需要')
  world().clock.moveTo(new Date('2026-08-12T09:59:59+08:00'))
  expect(await eraseOldLeads(world())).toBe(0)
  world().clock.moveTo(new Date('2026-08-12T10:00:00+08:00'))
  expect(await eraseOldLeads(world())).toBe(1)
  expect(await leadsOf(LIN, 'refused')).toMatchObject([{ id, name: '', maskedPhone: '', note: '', remark: '' }])
  await expect(showLeadPhone(world(), id, LIN)).rejects.toMatchObject({ code: 'LEAD_NOT_FOUND' })
  expect(await upload(...rows(0, 5))).toMatchObject({ loaded: 0, rejected: 5 })
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

test('he reads that he was on a list; with the number he takes back, what the list said of him is gone', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,有存款`)
  expect((await ownRecord(world(), 'cust-01')).traces.leads).toBe(0)
  await makeReady(world(), R13, 'cust-01', CHEN)
  await closeLeads(world().db, 'cust-01', world().clock.now())
  expect((await ownRecord(world(), 'cust-01')).traces.leads).toBe(1)
  await withdrawConsent(world(), R13, 'cust-01')
  expect(await world().db.query('select phone_cipher, phone_mask, name, note from lead')).toEqual([{ phone_cipher: null, phone_mask: '', name: '', note: '' }])
})

test('what was noted of him while he was called goes with the other notes', async () => {
  await upload(`${CHEN},陈思源,杭州西湖支行,`)
  const [{ manager }] = await world().db.query<{ manager: string }>('select manager_id as manager from lead') as [{ manager: string }]
  await change('called', '爱喝茶', manager, '1')
  await makeReady(world(), R13, 'cust-01', CHEN)
  expect((await ownRecord(world(), 'cust-01')).notes.remarks).toBe(1)
  await eraseNotes(world(), 'cust-01')
  expect((await ownRecord(world(), 'cust-01')).notes.remarks).toBe(0)
})

const found = async (words: string, state: 'called' | null = null, managerId = LIN) => (await searchLeads(world(), managerId, { words, state })).leads.map(({ name }) => name)

test('a manager finds his own leads by a part of the name, the last four digits or the whole phone, in any state or one', async () => {
  await world().db.query("update manager set status = 'onLeave' where branch_id = 'hangzhou-xihu' and id <> $1", [LIN])
  await upload(`${CHEN},陈思源,杭州西湖支行,`, `${phone(7)},陈Amy,杭州西湖支行,`, `${phone(8)},100%好,杭州西湖支行,`)
  expect(await found('陈')).toEqual(['陈思源', '陈Amy'])
  expect(await found('amy')).toEqual(['陈Amy'])
  expect(await found('5424')).toEqual(['陈思源'])
  expect(await found('５４２４')).toEqual(['陈思源'])
  expect(await found('138 0571 5424')).toEqual(['陈思源'])
  expect(await found('%')).toEqual(['100%好'])
  expect([await found('0571'), await found('****'), await found('陈', null, 'shen-jiahe')]).toEqual([[], [], []])
  await change('called')
  expect(await found('陈', 'called')).toEqual(['陈思源'])
  expect((await searchLeads(world(), LIN, { words: '陈', state: 'called' })).counts).toEqual({ new: 1, called: 1, added: 0, refused: 0 })
})
