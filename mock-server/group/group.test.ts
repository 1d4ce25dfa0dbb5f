import { expect, test } from 'vitest'
import { assistedSteps } from '#shared/group/assisted-step'
import type { GivenGroup } from '#shared/group/contract'
import { defaultSettings } from '../settings'
import { makeTasks } from '../sop/make-tasks'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { listGroups } from './list-groups'
import { recordGroupChanges } from './record-group-changes'
import { saveGroup } from './save-group'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'group-draw', entry: 'group', groupIds: ['xihu-neighbours'], infoFields: [] }])
const app = useTestApp(world)

const LIN = 'lin-wanqing'
/** Who owns the neighbours' chat in WeCom. */
const SHEN = 'shen-jiahe'
const NEIGHBOURS = { id: 'xihu-neighbours', chatId: 'wrKoiXihuNeighbours0000000000001' }

const written: GivenGroup = {
  name: '湖畔花园物业缴费群', kind: 'managed', finance: 'payment', social: 'neighbours', theme: 'propertyFee', product: null, district: '西湖区',
  memberLimit: 200, pitch: '到期提醒、缴费立减、有事有人管。',
}
const desk = async (managerId = SHEN) => (await clientOfManager(app().url, managerId)).group
const save = async (change: Partial<GivenGroup> = {}, groupId = 'lake-garden', managerId = SHEN) => (await desk(managerId)).saveGroup({ params: { groupId }, body: { ...written, ...change } })
const bind = async (chatId: string | null, groupId = 'lake-garden', managerId = SHEN) => (await desk(managerId)).bindGroup({ params: { groupId }, body: { chatId } })
const publish = async (isPublished = true, groupId = 'lake-garden') => (await desk()).publishGroup({ params: { groupId }, body: { isPublished } })
/** Its chat is nobody's any more, so that another group can be bound to it. */
const freeChat = () => bind(null, NEIGHBOURS.id)

test('a group is made with its kind, both attributes and its theme, and is no one’s to join yet (G1, G3, G6)', async () => {
  expect(await save()).toMatchObject({
    outcome: 'saved',
    group: { id: 'lake-garden', kind: 'managed', goal: 'service', step: null, branchName: '杭州西湖支行', isPublished: false, problems: ['notBound'], memberCount: 0 },
  })
})

test('a group made by mistake is taken away, with what its calendar has for it; asked again there is none', async () => {
  await save()
  await makeTasks(world())
  const remove = async (groupId: string) => (await desk()).removeGroup({ params: { groupId } })
  expect(await remove('lake-garden')).toEqual({ outcome: 'removed' })
  await expect(remove('lake-garden')).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
})

test.each([
  "update customer_group set chat_id = 'wr-lake' where id = 'lake-garden'", "insert into group_place (customer_id, group_id, placed_at) values ('cust-02', 'lake-garden', now())",
  "update bank set default_group_id = 'lake-garden'", "update customer_group set series_id = 'lake-garden', series_number = 2 where id = 'binjiang-park'",
])('one that is, or was, in use stays: %s', async (use) => {
  await save()
  await world().db.query(use)
  expect(await (await desk()).removeGroup({ params: { groupId: 'lake-garden' } })).toEqual({ outcome: 'inUse' })
  expect(await world().db.query("select 1 from customer_group where id = 'lake-garden'")).toHaveLength(1)
})

test('another branch’s group is not taken away', async () => {
  await save()
  await expect((await desk('shen-jiahe')).removeGroup({ params: { groupId: 'yinzhou-family' } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test.each(['finance', 'social', 'kind'] as const)('without its %s it is no group (G1, G3)', async (field) => {
  const { [field]: _, ...rest } = written
  await expect(save({ ...rest, [field]: undefined } as never)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test.each([
  [{ pitch: '好'.repeat(151) }, ['pitchTooLong']],
  [{ memberLimit: 201 }, ['limitTooHigh']],
  [{ theme: 'bought' }, ['productMissing']],
] as const)('%o is refused with what the bank allows (S3, G2, G4)', async (change, mistakes) => {
  expect(await save(change)).toEqual({ outcome: 'refused', mistakes, most: { pitch: 150, members: 200 } })
})

test('a group takes customers of a district in which the bank has a branch of that city, or of none; others it does not take (G22)', async () => {
  expect((await (await desk()).listGroups()).districts).toEqual(['滨江区', '西湖区'])
  for (const district of ['滨江区', null]) expect(await save({ district })).toMatchObject({ outcome: 'saved', group: { district } })
  for (const district of ['西湖', '鄞州区', '西胡区']) expect(await save({ district })).toMatchObject({ outcome: 'refused', mistakes: ['districtUnknown'] })
})

test('a bank may set its limit as high as WeCom’s 500, and no higher (G2)', async () => {
  const allow = (mostMembers: number) => ({ ...world(), settings: { ...defaultSettings, group: { ...defaultSettings.group, mostMembers } } })
  expect(await saveGroup(allow(500), 'big', LIN, { ...written, memberLimit: 500 })).toMatchObject({ outcome: 'saved', group: { memberLimit: 500 } })
  expect(await saveGroup(allow(900), 'bigger', LIN, { ...written, memberLimit: 501 })).toMatchObject({ most: { members: 500 } })
})

test('a group for the holders of a product names it, and is for buying again (G4)', async () => {
  expect(await save({ theme: 'bought', product: 'ownCredit' })).toMatchObject({ group: { product: 'ownCredit', goal: 'repurchase' } })
})

test('a pitch that promises a return is not kept (K4)', async () => {
  expect(await save({ pitch: '进群就能买到保本理财' })).toMatchObject({ outcome: 'promises', promises: [{ word: '保本' }] })
  await expect((await desk()).showGroup({ params: { groupId: 'lake-garden' } })).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
})

test('without a pitch it is not published, and everything that is missing is told at once (S3)', async () => {
  await save({ pitch: '' })
  expect(await publish()).toEqual({ outcome: 'refused', problems: ['pitchMissing', 'notBound'] })
  await save()
  await freeChat()
  await bind(NEIGHBOURS.chatId)
  expect(await publish()).toMatchObject({ outcome: 'done', group: { isPublished: true, problems: [] } })
})

test('of a published group the pitch is not taken away, but can be written better', async () => {
  const groupId = NEIGHBOURS.id
  expect(await save({ pitch: '' }, groupId)).toMatchObject({ outcome: 'refused', mistakes: ['pitchMissing'] })
  expect(await save({ pitch: '更好的一句话。' }, groupId)).toMatchObject({ outcome: 'saved', group: { isPublished: true, pitch: '更好的一句话。' } })
})

test('bound to a chat it has the owner that WeCom tells, and its members (G1)', async () => {
  await freeChat()
  await save()
  expect(await bind(NEIGHBOURS.chatId)).toMatchObject({ outcome: 'bound', group: { ownerManagerId: 'shen-jiahe', keeperName: '沈嘉禾', memberCount: 2 } })
})

test('a chat is one group’s only', async () => {
  await save()
  expect(await bind(NEIGHBOURS.chatId)).toEqual({ outcome: 'refused', reason: 'taken' })
})

test('of two groups that are bound to one chat at once one has it', async () => {
  await freeChat()
  await save()
  await save({}, 'second')
  const answers = await Promise.all([bind(NEIGHBOURS.chatId), bind(NEIGHBOURS.chatId, 'second')])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['bound', 'refused'])
})

test('a managed group needs an owner of the bank, and an assisted one has none (G1)', async () => {
  await freeChat()
  await save()
  expect(await bind('wrNoGroupOfTheBank')).toEqual({ outcome: 'refused', reason: 'notInWecom' })
  await world().db.query("update manager set wecom_user_id = 'SomebodyElse' where id = 'shen-jiahe'")
  expect(await bind(NEIGHBOURS.chatId, 'lake-garden', LIN)).toEqual({ outcome: 'refused', reason: 'ownerOutside' })
  await save({ kind: 'assisted' }, 'lake-garden', LIN)
  expect(await bind(NEIGHBOURS.chatId, 'lake-garden', LIN)).toMatchObject({ outcome: 'bound', group: { ownerManagerId: null, keeperName: '林晚晴', step: 'know' } })
})

test('a manager’s own group is no assisted one, and what is bound keeps its kind (G1)', async () => {
  await freeChat()
  await save({ kind: 'assisted' })
  expect(await bind(NEIGHBOURS.chatId)).toEqual({ outcome: 'refused', reason: 'ownerIsStaff' })
  expect(await save({ kind: 'assisted' }, 'xihu-neighbours')).toMatchObject({ outcome: 'saved' })
  await save({}, 'other')
  await bind(NEIGHBOURS.chatId, 'other')
  expect(await save({ kind: 'assisted' }, 'other')).toMatchObject({ mistakes: ['kindBound'] })
})

test('an assisted group goes its five steps one by one, and back; step 5 does not follow step 2 (G7)', async () => {
  await save({ kind: 'assisted' })
  const moveTo = async (step: (typeof assistedSteps)[number]) => (await desk()).moveGroupStep({ params: { groupId: 'lake-garden' }, body: { step, note: '聊过了' } })
  expect(await moveTo('attract')).toMatchObject({ outcome: 'moved', group: { step: 'attract' } })
  expect(await moveTo('lead')).toEqual({ outcome: 'refused', reason: 'skipped' })
  for (const step of ['goodwill', 'trust', 'lead', 'know'] as const) expect(await moveTo(step)).toMatchObject({ group: { step } })
  await save({ kind: 'assisted', pitch: '写得更好。' })
  expect(await (await desk()).showGroup({ params: { groupId: 'lake-garden' } })).toMatchObject({ step: 'know' })
})

test('an assisted group goes on only with what was done in the step it leaves, which is kept with who and when (G7)', async () => {
  await save({ kind: 'assisted' })
  const moveTo = async (step: (typeof assistedSteps)[number], note = '') => (await desk()).moveGroupStep({ params: { groupId: 'lake-garden' }, body: { step, note } })
  expect(await moveTo('attract', ' ')).toEqual({ outcome: 'refused', reason: 'noteMissing' })
  const notedAt = world().clock.now()
  expect(await moveTo('attract', '和群主聊过，大家常问换零钱')).toMatchObject({ outcome: 'moved' })
  expect(await moveTo('know')).toMatchObject({ outcome: 'moved', group: { step: 'know' } })
  const { stepNotes } = await (await desk()).showGroup({ params: { groupId: 'lake-garden' } })
  expect(stepNotes.map(({ step, note, managerName }) => [step, note, managerName])).toEqual([['know', '和群主聊过，大家常问换零钱', '沈嘉禾']])
  expect(new Date(stepNotes[0]!.notedAt)).toEqual(notedAt)
})

test('into an assisted group no campaign is offered before its fifth step, and then what leads to the manager (G7)', async () => {
  await world().db.query("update customer_group set owner_manager_id = null, kind = 'assisted', step = 'know' where id = $1", [NEIGHBOURS.id])
  const moveTo = async (step: (typeof assistedSteps)[number]) => (await desk()).moveGroupStep({ params: { groupId: NEIGHBOURS.id }, body: { step, note: '聊过了' } })
  for (const step of assistedSteps) {
    await moveTo(step)
    const { campaigns, isLeadBlocked } = await (await clientOfManager(app().url, LIN)).chat.showChatGroup({ params: { chatId: NEIGHBOURS.chatId } })
    expect([isLeadBlocked, campaigns.map(({ id }) => id).toSorted()]).toEqual(step === 'lead' ? [false, ['group-draw', 'r13-newcomer']] : [true, []])
  }
})

test('the bank’s own group has no steps (G7)', async () => {
  expect(await (await desk()).moveGroupStep({ params: { groupId: NEIGHBOURS.id }, body: { step: 'know' } })).toEqual({ outcome: 'refused', reason: 'managed' })
})

test('a colleague’s group is changed by nobody else while who looks after it is at work, and by the branch once that one is not', async () => {
  const ofLin = await desk(LIN)
  const params = { groupId: NEIGHBOURS.id }
  expect(await ofLin.showGroup({ params })).toMatchObject({ access: 'full', canChange: false })
  for (const change of [
    () => ofLin.saveGroup({ params, body: written }), () => ofLin.bindGroup({ params, body: { chatId: null } }), () => ofLin.publishGroup({ params, body: { isPublished: false } }),
    () => ofLin.removeGroup({ params }), () => ofLin.moveGroupStep({ params, body: { step: 'know' } }),
  ]) await expect(change()).rejects.toMatchObject({ code: 'NOT_GROUP_KEEPER' })
  await world().db.query("update manager set status = 'onLeave' where id = $1", [SHEN])
  expect(await ofLin.publishGroup({ params, body: { isPublished: false } })).toMatchObject({ outcome: 'done', group: { canChange: true } })
})

test('another branch’s group is not found in the list, nor changed; who owns it there looks at it (K6)', async () => {
  const groups = async (managerId: string) => (await (await desk(managerId)).listGroups()).groups.map(({ id, access }) => `${id} ${access}`)
  expect(await groups(LIN)).toEqual(['xihu-neighbours full'])
  const params = { groupId: 'binjiang-park' }
  await expect((await desk()).showGroup({ params })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await world().db.query("update customer_group set owner_manager_id = 'lin-wanqing' where id = 'binjiang-park'")
  expect(await groups(LIN)).toContain('binjiang-park readOnly')
  await expect((await desk()).publishGroup({ params, body: { isPublished: false } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a customer in two groups is counted once (D15)', async () => {
  await world().db.query("update customer_group set branch_id = 'hangzhou-xihu' where id = 'binjiang-park'")
  const join = { customerId: 'cust-05', groupId: 'binjiang-park', kind: 'join' as const, happenedAt: '2026-02-12T10:00:00+08:00' }
  const before = (await listGroups(world(), LIN)).coverage
  await world().db.transaction((tx) => recordGroupChanges(tx, [join]))
  expect((await listGroups(world(), LIN)).coverage).toEqual(before)
  expect(before).toMatchObject({ groups: 2, perGroup: before.customers / 2 })
})

test('10,000 customers in 140 groups are 71.4 to a group (D15)', async () => {
  const { db } = world()
  await db.query("insert into customer (id, openid, created_at) select 'many-' || n, 'many-' || n, '2026-01-01' from generate_series(1, 10000) n")
  await db.query(`
    insert into customer_group (id, name, branch_id, chat_id, owner_manager_id, finance, social, theme, pitch, published_at)
    select 'g-' || n, '群' || n, 'hangzhou-xihu', 'wr-' || n, 'shen-jiahe', 'card', 'hobby', 'offers', '好', '2026-01-01' from generate_series(1, 140) n`)
  await db.query("update customer_group set published_at = null where id = 'xihu-neighbours'")
  await db.query(`
    insert into group_member (customer_id, group_id, is_member, changed_at)
    select 'many-' || n, 'g-' || (1 + (n + k) % 140), true, '2026-01-01' from generate_series(1, 10000) n, generate_series(0, 1) k where k = 0 or n <= 500`)
  expect((await listGroups(world(), LIN)).coverage).toEqual({ groups: 140, customers: 10000, perGroup: 71.4 })
})
