import { expect, test } from 'vitest'
import { runWork } from '../work/run-work'
import { R13, useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { EVERYBODY } from './testing/crowd'

const world = useDemoWorld()
const app = useTestApp(world)

const LIN = 'lin-wanqing'
const work = () => runWork(app().deps)
const passMinute = () => world().clock.moveTo(new Date(world().clock.now().getTime() + 60_000))
const taskId = async () => (await world().db.query<{ id: string }>('select wecom_id as id from mass_task'))[0]!.id

test('a manager chooses by a tag of the corp, WeCom asks him to confirm, and his customers read it in their chats (S7)', async () => {
  const { audience, tag } = await clientOfManager(app().url, LIN)
  await app().outside.wecom.scanContactCode('cust-01', LIN)
  await app().outside.wecom.scanContactCode('cust-03', LIN)
  const mortgage = (await audience.listAudienceTags()).groups.flatMap(({ tags }) => tags).find(({ name }) => name === '有房贷')!
  const { externalUserId } = world().demo.bank.customers.find(({ id }) => id === 'cust-01')!
  await tag.wishTag({ params: { externalUserId, tagId: mortgage.id }, body: { isOn: true } })
  const filter = { ...EVERYBODY, withTags: [mortgage.id] }
  expect(await audience.previewAudience({ body: filter })).toMatchObject({ matched: 1, reachable: 1, names: ['陈思源'] })
  await audience.queueMassMessage({ params: { messageId: 'first' }, body: { filter, content: { kind: 'campaign', campaignId: R13 } } })
  await work()
  expect(app().outside.wecom.show().massTasks).toMatchObject([{ memberId: LIN, receivers: 1 }])
  app().outside.wecom.confirmMassTask(LIN, await taskId())
  expect(app().outside.wecom.show().massTasks).toEqual([])
  passMinute()
  await work()
  expect((await audience.listMassMessages()).messages).toMatchObject([{ title: '新客见面礼', counts: { queued: 0, asked: 0, sent: 1, unclear: 0 }, failed: [] }])
  const texts = (id: string) => app().outside.wecom.showConversation(id).messages.flatMap(({ content }) => (content.kind === 'text' ? content.text : []))
  expect(texts(`single:${LIN}:cust-01`).at(-1)).toContain('我是客户经理林晚晴。「新客见面礼」')
  expect(texts(`single:${LIN}:cust-03`).join('')).not.toContain('我是客户经理林晚晴。「新客见面礼」')
})
