import { expect, test } from 'vitest'
import { createDraft } from './create-draft'
import { decideDraft } from './decide-draft'
import { submitDraft } from './submit-draft'
import { makeDraft, makePublished } from './testing/draft-steps'
import { refusal, useDraftWorld, written } from './testing/draft-world'
import { uploadWhitelist } from '../whitelist/upload-whitelist'

const world = useDraftWorld()

const gated = { ...written, entry: 'manager', groupIds: [], gates: { whitelist: true } }
const NO_QR = '6 位客户经理中有 3 位还没有二维码：沈嘉禾、楼思远、许志坚'
const NO_LIST = '白名单有 0 行，请先上传目标客户的手机号'

const atXihu = () => createDraft(world(), 'xihu-maker', { from: 'definition', definition: gated, isTemplate: false })

test('three of six managers without a code and an empty whitelist keep a campaign from being handed in: both in one list (R18)', async () => {
  const { problems } = await atXihu()
  expect(problems.map(({ text }) => text)).toEqual([NO_QR, NO_LIST])
  expect(await refusal(submitDraft(world(), 'xihu-maker', 'spring', 1))).toEqual({ code: 'NOT_READY', detail: `${NO_QR}；${NO_LIST}` })
})

test('once the codes and the list are there it goes through', async () => {
  const { db } = world()
  await atXihu()
  await db.query("update manager set qr_url = '/qr/x' where branch_id = 'xihu'")
  await uploadWhitelist(world(), 'xihu-maker', 'spring', { fileName: 'a.csv', csv: '手机号\n13805715424' })
  expect(await submitDraft(world(), 'xihu-maker', 'spring', 1)).toMatchObject({ state: 'review', problems: [] })
})

test('what went missing between the two is found when it is approved', async () => {
  const { db } = world()
  await db.query("update manager set qr_url = '/qr/x'")
  await makeDraft(world(), { entry: 'manager' })
  await submitDraft(world(), 'maker', 'spring', 1)
  await db.query("update manager set qr_url = null where id = 'yinzhou-1'")
  expect(await refusal(decideDraft(world(), 'checker', 'spring', { version: 1, decision: 'publish', note: null }))).toEqual({
    code: 'NOT_READY', detail: '7 位客户经理中有 1 位还没有二维码：应浩博',
  })
})

test('a campaign of the head office needs the codes of every branch', async () => {
  const { problems } = await makeDraft(world(), { entry: 'public' })
  expect(problems.map(({ text }) => text)).toEqual(['7 位客户经理中有 3 位还没有二维码：沈嘉禾、楼思远、许志坚'])
})

test('groups that do not exist are found', async () => {
  const { problems } = await makeDraft(world(), { groupIds: ['xihu-owners', 'no-such-group'] })
  expect(problems).toEqual([{ code: 'GROUP_UNKNOWN', isBlocking: true, text: '没有找到这些客户群，请重新选择：no-such-group' }])
})

test('a warning keeps nothing from being published', async () => {
  const prizes = [{ code: 'p', name: '奖', amount: '2.00', count: 10, minimumSpend: '5' }]
  const { problems } = await makeDraft(world(), { prizes })
  expect(problems.map(({ code }) => code)).toEqual(['ONE_AMOUNT', 'COST_LOW'])
  expect(await makePublished(world(), { id: 'warned', prizes })).toMatchObject({ state: 'published' })
})

test('what a customer should cost is a setting', async () => {
  const { problems } = await makeDraft({ ...world(), settings: { ...world().settings, targetCost: { from: 100, to: 200 } } })
  expect(problems.map(({ text }) => text)).toEqual(['平均每份约 3.88 元，高于每位客户 1 至 2 元的目标'])
})

test('who is open to all and plans for nobody cannot be handed in; what is there tells the four parts (R30)', async () => {
  const open = await makeDraft(world(), { entry: 'public', groupIds: [], plan: null })
  expect(open.plan).toEqual({ people: null, material: '微信立减金 5000 份，最高 188 元', place: '公开链接，按手机号分到网点', time: '2026年2月9日 – 2026年3月8日' })
  expect((await refusal(submitDraft(world(), 'maker', 'spring', 1))).detail).toContain('“人”（面向哪些客户）')
})

test('a node that is not in the calendar is found, and one that is lets it through (R31)', async () => {
  const { problems } = await makeDraft(world(), { marketingNode: 'opening' })
  expect(problems.map(({ code }) => code)).toEqual(['NODE_UNKNOWN'])
  await world().db.query("insert into marketing_node (id, name, from_on, until_on, made_at) values ('opening', '开门红', '2026-01-01', '2026-03-31', now())")
  expect(await submitDraft(world(), 'maker', 'spring', 1)).toMatchObject({ state: 'review', problems: [] })
})
