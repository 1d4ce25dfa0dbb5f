import { expect, test, vi } from 'vitest'
import { showInsight } from '../insight/show-insight'
import { chatParty } from '../insight/testing/chat-party'
import { ZHOU } from '../chat/testing/told'
import { clientOfManager } from '../testing/test-browser'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { showTimeline } from '../timeline/show-timeline'
import { readCorpTags } from './read-corp-tags'
import { sendWishes } from './send-wishes'
import { showTags } from './show-tags'
import { wishTag } from './wish-tag'

const world = useDemoWorld()
const app = useTestApp(world)

const PAIR = { customerId: ZHOU.id, managerId: 'lin-wanqing' }
const MARK = 'externalcontact/mark_tag'

async function tagId(name: string): Promise<string> {
  await readCorpTags(app().deps)
  const [tag] = await world().db.query<{ id: string }>('select id from corp_tag where name = $1', [name])
  return tag!.id
}

const wish = async (name: string, isOn: boolean) => wishTag(app().deps, { ...PAIR, tagId: await tagId(name) }, isOn)
const befriend = () => app().outside.wecom.scanContactCode(ZHOU.id, PAIR.managerId)
const fail = (fault: 'busy' | 'rateLimited' | 'error500' | 'noPermission', times = 1000) => app().outside.wecom.setServerFaults([{ api: MARK, fault, times }])
const heal = () => app().outside.wecom.setServerFaults([])
const passMinute = () => world().clock.moveTo(new Date(world().clock.now().getTime() + 60_000))

/** The names of what Lin has on Zhou in WeCom. */
const inWecom = () => app().outside.wecom.show().tags.find(({ customerId }) => customerId === ZHOU.id)?.names ?? []

/** The names of what is shown as on. */
async function shown(): Promise<string[]> {
  const { groups, marks } = await showTags(world().db, PAIR)
  const names = new Map(groups.flatMap(({ tags }) => tags).map(({ id, name }) => [id, name]))
  return marks.filter(({ isOn }) => isOn).map((mark) => names.get(mark.tagId)!)
}

/** What the last tap that arrived wants: on a pool of connections they overtake each other. */
const wanted = async (id: string) => (await world().db.query<{ is_wanted: boolean }>('select is_wanted from customer_tag where tag_id = $1', [id]))[0]?.is_wanted

test('the corp’s tags come in their groups, in WeCom’s order', async () => {
  await readCorpTags(app().deps)
  const { groups } = await showTags(world().db, PAIR)
  expect(groups.map(({ name }) => name)).toEqual(['客户需求', '家庭', '资产', '兴趣', '来源'])
  expect(groups[1]!.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['学生', '宝妈', '退休']))
})

test('a tag is known by how its name sounds, so that it is found among many', async () => {
  await readCorpTags(app().deps)
  const tags = (await showTags(world().db, PAIR)).groups.flatMap((group) => group.tags)
  expect(tags.find(({ name }) => name === '有房贷')!.sound).toBe('youfangdai yfd')
})

test('a tag that is put on reaches WeCom, and one that is taken off is gone from it', async () => {
  await befriend()
  expect(await wish('有房贷', true)).toMatchObject({ isOn: true, isPending: false, failure: null })
  await wish('宝妈', true)
  expect(inWecom().toSorted()).toEqual(['宝妈', '有房贷'])
  expect(await wish('有房贷', false)).toMatchObject({ isOn: false, isPending: false, failure: null })
  expect(inWecom()).toEqual(['宝妈'])
  expect(await shown()).toEqual(['宝妈'])
})

test.each([[[true, false]], [[true, false, true]], [[true, false, true, false]]])('quick taps %j end in the last wish, here and in WeCom', async (taps) => {
  await befriend()
  const id = await tagId('爱看球')
  const underWay: Promise<unknown>[] = []
  for (const isOn of taps) {
    underWay.push(wishTag(app().deps, { ...PAIR, tagId: id }, isOn))
    await vi.waitFor(async () => expect(await wanted(id)).toBe(isOn), { interval: 1 })
  }
  await Promise.all(underWay)
  const last = taps.at(-1) ? ['爱看球'] : []
  expect([await shown(), inWecom()]).toEqual([last, last])
})

test('who is no contact cannot be tagged: the tag is put back, and it is told why', async () => {
  await app().outside.wecom.deleteContact({ ...PAIR, by: 'member' })
  expect(await wish('退休', true)).toMatchObject({ isOn: false, isPending: false, failure: 'noContact' })
  expect((await showTags(world().db, PAIR)).marks).toMatchObject([{ isOn: false, failure: 'noContact' }])
})

test('what WeCom forbids is put back', async () => {
  await befriend()
  fail('noPermission')
  expect(await wish('退休', true)).toMatchObject({ isOn: false, failure: 'refused' })
})

test.each([['rateLimited', 'busy'], ['busy', 'busy'], ['error500', 'noAnswer']] as const)('after %s the tag stays wanted, and is tried again in a minute', async (fault, failure) => {
  await befriend()
  fail(fault)
  expect(await wish('养花', true)).toMatchObject({ isOn: true, isPending: true, failure })
  heal()
  await sendWishes(app().deps)
  expect(inWecom()).toEqual([])
  passMinute()
  await sendWishes(app().deps)
  expect(inWecom()).toEqual(['养花'])
  expect((await showTags(world().db, PAIR)).marks).toMatchObject([{ isOn: true, isPending: false, failure: null }])
})

test('tapped again after a failure it is tried at once', async () => {
  await befriend()
  fail('error500')
  await wish('养花', true)
  heal()
  expect(await wish('养花', true)).toMatchObject({ isOn: true, isPending: false, failure: null })
})

test('what may have arrived without an answer is taken off in WeCom too', async () => {
  await befriend()
  fail('error500')
  const id = await tagId('养花')
  await wish('养花', true)
  heal()
  await app().deps.wecom.tags.mark({ userId: 'LinWanQing', externalUserId: ZHOU.externalUserId, add: [id], remove: [] })
  await wish('养花', false)
  expect(inWecom()).toEqual([])
})

test('a process that is lost while it marks leaves the tag due', async () => {
  await befriend()
  const id = await tagId('常旅行')
  await world().db.query(
    'insert into customer_tag (customer_id, manager_id, tag_id, is_wanted, is_marked, retry_at) values ($1, $2, $3, true, false, $4)',
    [PAIR.customerId, PAIR.managerId, id, world().clock.now()],
  )
  await Promise.all([sendWishes(app().deps), sendWishes(app().deps)])
  expect(inWecom()).toEqual(['常旅行'])
})

test('a tag WeCom does not have is not found', async () => {
  await expect(wishTag(app().deps, { ...PAIR, tagId: 'etNothing' }, true)).rejects.toMatchObject({ code: 'TAG_NOT_FOUND' })
})

test('what the manager changes in WeCom itself comes back with its event', async () => {
  await befriend()
  await wish('学生', true)
  await app().outside.wecom.editContact({ customerId: ZHOU.id, managerId: PAIR.managerId, tags: ['爱喝茶', '新婚'], remark: '周姐' })
  expect((await shown()).toSorted()).toEqual(['新婚', '爱喝茶'])
  expect(await showTags(world().db, PAIR)).toMatchObject({ remark: '周姐', readAt: '2026-02-12T02:00:00.000Z' })
})

test('what is still on its way to WeCom is not undone by what WeCom says', async () => {
  await befriend()
  fail('rateLimited')
  await wish('学生', true)
  await app().outside.wecom.editContact({ customerId: ZHOU.id, managerId: PAIR.managerId, tags: ['新婚'], remark: '' })
  expect((await shown()).toSorted()).toEqual(['学生', '新婚'])
})

test('over HTTP: a manager reads from WeCom, tags and notes down; a tag of his is nobody else’s', async () => {
  await befriend()
  const lin = (await clientOfManager(app().url, PAIR.managerId)).tag
  const params = { externalUserId: ZHOU.externalUserId }
  expect(await lin.showTags({ params })).toMatchObject({ groups: [], readAt: null })
  const { groups } = await lin.readTags({ params })
  await lin.wishTag({ params: { ...params, tagId: groups[0]!.tags[0]!.id }, body: { isOn: true } })
  expect(await lin.noteDown({ params, body: { remark: '周姐', description: '想提前还贷' } })).toEqual({ failure: null })
  expect(await lin.readTags({ params })).toMatchObject({ marks: [{ isOn: true }], remark: '周姐', description: '想提前还贷' })
  const qian = (await clientOfManager(app().url, 'qian-yifan')).tag
  expect((await qian.showTags({ params })).marks).toEqual([])
  expect(await qian.noteDown({ params, body: { remark: '周', description: '' } })).toEqual({ failure: 'noContact' })
})

test('another branch’s manager looks and changes nothing: the server refuses (S16, K6)', async () => {
  await app().outside.wecom.scanContactCode(ZHOU.id, 'lou-siyuan')
  const lou = (await clientOfManager(app().url, 'lou-siyuan')).tag
  const params = { externalUserId: ZHOU.externalUserId }
  const { groups } = await lou.readTags({ params })
  const tag = { ...params, tagId: groups[0]!.tags[0]!.id }
  await expect(lou.wishTag({ params: tag, body: { isOn: true } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(lou.noteDown({ params, body: { remark: '', description: '' } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('what is recommended first follows the tag a manager puts on, and no more once it is taken off (S29)', async () => {
  await befriend()
  const titles = async () => (await showInsight(app().deps, chatParty(ZHOU.id))).nextSteps.filter(({ kind }) => kind === 'product').map(({ title }) => title)
  await wish('有房贷', true)
  const withLoan = await titles()
  await wish('有房贷', false)
  await wish('学生', true)
  const student = await titles()
  expect([withLoan[0], student[0]]).toEqual(['推荐「家装分期」', '推荐「青春借记卡」'])
  expect(student).not.toContain('推荐「家装分期」')
})

test('what the administrator makes, renames and deletes among the corp’s tags is there at once', async () => {
  await befriend()
  await wish('宝妈', true)
  const { wecom } = app().outside
  const names = async () => (await showTags(world().db, PAIR)).groups.find(({ name }) => name === '家庭')!.tags.map(({ name }) => name)
  await wecom.changeCorpTag({ kind: 'create', groupName: '家庭', name: '准妈妈' })
  await wecom.changeCorpTag({ kind: 'update', name: '学生', to: '大学生' })
  await wecom.changeCorpTag({ kind: 'delete', name: '宝妈' })
  expect(await names()).toEqual(['大学生', '新婚', '孩子上小学', '孩子备考', '三代同住', '退休', '独居老人', '准妈妈'])
  expect([await shown(), inWecom()]).toEqual([[], []])
})

const history = async () => {
  const { entries } = await showTimeline(app().deps, ZHOU.id, 'record', 'newest')
  return entries.map(({ kind, subject, managerName }) => `${managerName} ${kind} ${subject}`)
}

test('what WeCom has taken on or off is in his history, once, with who did it; what it refused is not (S19)', async () => {
  await befriend()
  await wish('有房贷', true)
  await wish('有房贷', true)
  await wish('有房贷', false)
  fail('noPermission')
  await wish('退休', true)
  expect((await history()).toSorted()).toEqual(['林晚晴 tagPutOn 有房贷', '林晚晴 tagTakenOff 有房贷'])
})

test('a tag that was taken back before WeCom had it is no part of his history', async () => {
  await befriend()
  fail('error500')
  await wish('养花', true)
  heal()
  await wish('养花', false)
  expect(await history()).toEqual([])
})

test('what a manager changes in WeCom itself is in his history; what was there before we first asked is no news', async () => {
  await befriend()
  await readCorpTags(app().deps)
  const edit = (tags: string[]) => app().outside.wecom.editContact({ customerId: ZHOU.id, managerId: PAIR.managerId, tags, remark: '' })
  await edit(['爱喝茶', '新婚'])
  expect(await history()).toEqual([])
  await edit(['新婚', '学生'])
  expect((await history()).toSorted()).toEqual(['林晚晴 tagPutOn 学生', '林晚晴 tagTakenOff 爱喝茶'])
})
