import { beforeEach, expect, test } from 'vitest'
import { recordContactChanges } from '../customer/record-contact-changes'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { startSending } from '../script/start-sending'
import { tellProgress } from '../script/tell-progress'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { inviteToGroup } from './invite-to-group'
import { joinCodeOf } from './make-join-code'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'group-draw', name: '进群抽好礼', entry: 'group', groupIds: ['xihu-neighbours'], infoFields: [] }])
const app = useTestApp(world)

const LIN = 'lin-wanqing'
const XIHU = 'xihu-neighbours'
/** A contact of Lin's: of the bank, in no group. */
const ZHOU = { id: 'cust-02', externalUserId: 'wm3pATj4WAkoh8ZV0xuD2HXCD2D5dVFu' }
const PAIR = { customerId: ZHOU.id, managerId: LIN }

const wecom = () => app().outside.wecom
const desk = async (managerId = LIN) => (await clientOfManager(app().url, managerId))
const invite = async ({ externalUserId } = ZHOU, managerId = LIN) => (await desk(managerId)).group.inviteToGroup({ params: { externalUserId } })

/** Everything of a welcome has gone out to him. */
async function introduce(pair = PAIR): Promise<void> {
  await startSending(world(), pair, `intro-${pair.customerId}`, 'welcome-branch-manager')
  await tellProgress(world(), pair, `intro-${pair.customerId}`, { sent: 9, isDropped: false })
}

const addedBy = (customerId: string, managerId: string) =>
  world().db.transaction((tx) => recordContactChanges(tx, [{ customerId, managerId, kind: 'add', happenedAt: world().clock.now().toISOString() }]))

/** The config id behind a code's picture. */
const codeOf = (url: string) => /([0-9a-f]+)\.svg$/.exec(url)![1]!

async function scan(customerId: string): Promise<void> {
  const code = await (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  if (code.outcome === 'made') await wecom().scanCode(customerId, codeOf(code.qrUrl))
}

const members = async (name: string) => {
  const rows = await world().db.query<{ id: string }>('select m.customer_id as id from group_member m join customer_group g on g.id = m.group_id where g.name = $1 and m.is_member order by 1', [name])
  return rows.map(({ id }) => id)
}

beforeEach(() => wecom().setEvents({ times: 1, order: 'asHappened' }))

test('the first message is no invitation (S2)', async () => {
  expect(await invite()).toEqual({ outcome: 'refused', reason: 'notIntroduced', groupName: null, district: null })
  expect(await world().db.query('select 1 from group_place')).toEqual([])
})

test('after the introduction he is sent the pitch of his district’s group, what there is to win, and its code; asked again it is the same (S2, S3, G21, G22)', async () => {
  await introduce()
  const answer = await invite()
  expect(answer).toMatchObject({ outcome: 'invited', groupId: XIHU, groupName: '西湖邻里福利群', messages: [{ kind: 'text' }, { kind: 'link', title: '西湖邻里福利群' }] })
  expect(answer.outcome === 'invited' && answer.messages[0]).toMatchObject({ text: expect.stringMatching(/^西湖边老邻居的省钱群.+现在进群，还能参加「进群抽好礼」。$/) })
  expect(await invite()).toEqual(answer)
})

test('the code leads into the group: who scans it is a member, and not invited again', async () => {
  await introduce()
  const answer = await invite()
  const link = answer.outcome === 'invited' ? answer.messages[1]! : null
  await wecom().scanCode(ZHOU.id, codeOf(link?.kind === 'link' ? link.url : ''))
  expect(await members('西湖邻里福利群')).toContain(ZHOU.id)
  expect(await invite()).toEqual({ outcome: 'refused', reason: 'alreadyMember', groupName: '西湖邻里福利群', district: null })
})

test('who is no customer of the bank is not invited, and keeps no seat (S27)', async () => {
  const stranger = { id: 'cust-12', externalUserId: 'wmSZO6ZYeeTmRJbVgalCroPw7hU0l7so' }
  await introduce({ customerId: stranger.id, managerId: 'ge-minhua' })
  expect(await invite(stranger, 'ge-minhua')).toMatchObject({ reason: 'notCustomer' })
  expect(await world().db.query('select 1 from group_place')).toEqual([])
})

test('while the bank’s core says nothing nobody is invited (S27)', async () => {
  await introduce()
  const deps = { ...app().deps, bankCore: { ...app().deps.bankCore, findHolding: async () => ({ outcome: 'unavailable' as const, detail: 'down' }) } }
  expect(await inviteToGroup(deps, PAIR)).toMatchObject({ outcome: 'refused', reason: 'bankSilent' })
})

test('somebody of another bank is not invited, by his id or by his phone (K5)', async () => {
  await introduce()
  await world().db.query("insert into rival_staff (bank_name, external_user_id) values ('云溪银行', $1)", [ZHOU.externalUserId])
  expect(await invite()).toMatchObject({ outcome: 'refused', reason: 'rival' })
})

test('of a district without a published group, and no default group, there is none (G22)', async () => {
  await introduce()
  await world().db.query('update customer_group set published_at = null')
  expect(await invite()).toMatchObject({ reason: 'noGroup', district: '西湖区' })
})

test('nobody is invited into a group that is only planned once the last one before it takes nobody any more', async () => {
  await introduce()
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  expect(await invite()).toMatchObject({ outcome: 'invited', groupName: '西湖邻里福利群2' })
  await (await desk('shen-jiahe')).group.publishGroup({ params: { groupId: XIHU }, body: { isPublished: false } })
  expect(await invite()).toMatchObject({ outcome: 'refused', reason: 'noGroup' })
})

test('of an assisted group nobody of the bank makes a code, and of an unpublished one neither (G1)', async () => {
  const make = async () => (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  await world().db.query('update customer_group set published_at = null')
  expect(await make()).toEqual({ outcome: 'refused', reason: 'notPublished' })
  await world().db.query("update customer_group set owner_manager_id = null, kind = 'assisted', step = 'know' where id = $1", [XIHU])
  expect(await make()).toEqual({ outcome: 'refused', reason: 'notOwner' })
})

test('of two who ask for a code at once WeCom makes one', async () => {
  const make = async () => (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  await Promise.all([make(), make()])
  expect(await make()).toMatchObject({ outcome: 'made' })
  expect(await world().db.query('select 1 from group_join_way')).toHaveLength(1)
})

test('a group that has moved to another chat has another code, and without a chat it has none (G1)', async () => {
  const make = async () => (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  const bind = async (chatId: string | null) => (await desk('shen-jiahe')).group.bindGroup({ params: { groupId: XIHU }, body: { chatId } })
  const before = await make()
  const [park] = await world().db.query<{ chatId: string }>("select chat_id as \"chatId\" from customer_group where id = 'binjiang-park'")
  await world().db.query("update customer_group set chat_id = null, published_at = null where id = 'binjiang-park'")
  expect(await bind(park!.chatId)).toMatchObject({ outcome: 'bound' })
  const after = await make()
  expect(after).toMatchObject({ outcome: 'made' })
  expect(after).not.toEqual(before)
  expect(await bind(park!.chatId)).toMatchObject({ outcome: 'bound' })
  expect(await make()).toEqual(after)
  await scan(ZHOU.id)
  expect(await members('西湖邻里福利群')).toContain(ZHOU.id)
  await bind(null)
  expect(await world().db.query('select 1 from group_join_way')).toEqual([])
})

/** Whoever waits for it goes on once it is open. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('a code that WeCom made for the chat a group has left meanwhile is not kept (G1)', async () => {
  const { deps } = app()
  const { addJoinWay } = deps.wecom.groups
  const making = (meanwhile: () => Promise<unknown>) => {
    const groups = { ...deps.wecom.groups, addJoinWay: async (...asked: Parameters<typeof addJoinWay>) => {
      const code = addJoinWay(...asked)
      await meanwhile()
      return code
    } }
    return joinCodeOf({ ...deps, wecom: { ...deps.wecom, groups } }, XIHU)
  }
  const [park] = await world().db.query<{ chatId: string }>("select chat_id as \"chatId\" from customer_group where id = 'binjiang-park'")
  await world().db.query("update customer_group set chat_id = null, published_at = null where id = 'binjiang-park'")
  const [isOld, isAsked] = [gate(), gate()]
  let next: ReturnType<typeof joinCodeOf> | undefined
  const first = await making(async () => {
    await (await desk('shen-jiahe')).group.bindGroup({ params: { groupId: XIHU }, body: { chatId: park!.chatId } })
    next = making(() => (isAsked.open(), isOld.opened))
    await isAsked.opened
  })
  isOld.open()
  const second = await next!
  expect(first).toEqual({ outcome: 'refused', reason: 'underway' })
  expect(second).toMatchObject({ outcome: 'made' })
  expect(await (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })).toEqual(second)
})

test('a code that WeCom did not make can be asked for again', async () => {
  wecom().setServerFaults([{ api: 'externalcontact/groupchat/add_join_way', fault: 'error500', times: 9 }])
  const make = async () => (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  await expect(make()).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  wecom().setServerFaults([])
  expect(await make()).toMatchObject({ outcome: 'made' })
})

test('where only its picture did not come, the code that WeCom has made is kept', async () => {
  wecom().setServerFaults([{ api: 'externalcontact/groupchat/get_join_way', fault: 'error500', times: 9 }])
  const make = async () => (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  await expect(make()).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  const [made] = await world().db.query<{ id: string }>('select config_id as id from group_join_way')
  wecom().setServerFaults([])
  const code = await make()
  expect(code.outcome === 'made' && codeOf(code.qrUrl)).toBe(made?.id)
})

test('a room that WeCom opens under the name the group had when its code was made is the next of its series (G2)', async () => {
  await introduce()
  const code = await (await desk()).group.makeJoinCode({ params: { groupId: XIHU } })
  await world().db.query("update customer_group set name = '西湖老邻居群' where id = $1", [XIHU])
  wecom().fillGroup(XIHU)
  await wecom().scanCode(ZHOU.id, codeOf(code.outcome === 'made' ? code.qrUrl : ''))
  const [room] = await world().db.query<{ seriesId: string }>('select g.series_id as "seriesId" from group_member m join customer_group g on g.id = m.group_id where m.customer_id = $1 and m.is_member', [ZHOU.id])
  expect(room).toEqual({ seriesId: XIHU })
})

test('the room that WeCom opens behind a full group is the next of its series, published, and its members may draw as those of the first (G2, C11)', async () => {
  await introduce()
  await world().db.query("update customer_group set member_limit = 2 where id = $1", [XIHU])
  const answer = await invite()
  expect(answer).toMatchObject({ outcome: 'invited', groupName: '西湖邻里福利群2' })
  wecom().fillGroup(XIHU)
  await scan(ZHOU.id)
  expect(await members('西湖邻里福利群2')).toEqual([ZHOU.id])
  const { groups } = await (await desk()).group.listGroups()
  expect(groups.find(({ name }) => name === '西湖邻里福利群2')).toMatchObject({
    id: answer.outcome === 'invited' && answer.groupId, isPublished: true, ownerManagerId: 'shen-jiahe', memberCount: 1, finance: 'card',
  })
  const { campaigns } = await (await desk()).chat.showChatGroup({ params: { chatId: groups.find(({ name }) => name === '西湖邻里福利群2')!.chatId! } })
  expect(campaigns.map(({ id }) => id)).toEqual(['group-draw'])
  const [facts] = await world().db.query<{ isMember: boolean }>('select is_member as "isMember" from draw_facts($1, $2, $3)', ['group-draw', ZHOU.id, world().clock.now()])
  expect(facts).toEqual({ isMember: true })
})

test('who joins without a campaign is counted all the same (G21)', async () => {
  const count = async () => (await (await desk()).group.showGroup({ params: { groupId: XIHU } })).memberCount
  const before = await count()
  await world().db.query('truncate campaign cascade')
  await scan(ZHOU.id)
  expect(await count()).toBe(before + 1)
})

test('members whom the bank does not know are listed for removal, and its own customers are not (S27)', async () => {
  await scan('cust-06')
  expect(await (await desk()).group.checkMembers({ params: { groupId: XIHU } })).toMatchObject({
    outcome: 'checked', customers: 3, strangers: [{ name: '李梓涵', kind: 'unknown', bankName: null }], unchecked: 0,
  })
})

test('somebody of another bank in the group is told to its owner once, and stands first among whom to remove (K5)', async () => {
  await wecom().setEvents({ times: 3, order: 'asHappened' })
  await scan('cust-06')
  await scan('cust-04')
  const check = await (await desk()).group.checkMembers({ params: { groupId: XIHU } })
  expect(check.outcome === 'checked' && check.strangers.map(({ name, kind, bankName }) => ({ name, kind, bankName }))).toEqual([
    { name: '郑晓彤', kind: 'rival', bankName: '云溪银行' }, { name: '李梓涵', kind: 'unknown', bankName: null },
  ])
  const { today } = await desk('shen-jiahe')
  const { items } = await today.listToday()
  expect(items).toMatchObject([{ source: 'rival', customerName: '郑晓彤', label: '疑似同业', title: '进了「西湖邻里福利群」' }])
  await today.doneToday({ params: { source: 'rival', itemId: items[0]!.id } })
  await wecom().changeGroup({ groupId: XIHU, customerId: 'cust-04', kind: 'leave' })
  await wecom().changeGroup({ groupId: XIHU, customerId: 'cust-04', kind: 'join' })
  expect((await today.listToday()).items).toEqual([])
  await expect((await desk()).today.doneToday({ params: { source: 'rival', itemId: items[0]!.id } })).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
})

test('who was taken for somebody of another bank, and has erased that, is not noted again when others come (K2, K5)', async () => {
  await scan('cust-04')
  await eraseNotes(world(), 'cust-04')
  await scan('cust-06')
  expect(await members('西湖邻里福利群')).toEqual(expect.arrayContaining(['cust-04', 'cust-06']))
  expect(await world().db.query('select 1 from rival_alert')).toEqual([])
})

test('his seat stands on his own page, and goes with what else was noted of him (K2)', async () => {
  await introduce()
  await invite()
  expect((await ownRecord(world(), ZHOU.id)).traces.groupPlaces).toBe(1)
  await eraseNotes(world(), ZHOU.id)
  expect((await ownRecord(world(), ZHOU.id)).traces.groupPlaces).toBe(0)
})

test('a manager of another branch invites nobody of this one (K6)', async () => {
  await addedBy(ZHOU.id, 'lou-siyuan')
  await expect(invite(ZHOU, 'lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})
