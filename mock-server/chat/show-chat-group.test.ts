import { expect, test } from 'vitest'
import { chatGroup } from '#shared/chat/contract'
import { useDemoWorld } from '../testing/demo-world'
import { showChatGroup } from './show-chat-group'

const world = useDemoWorld((demo) => [
  demo,
  { ...demo, id: 'neighbours', name: '邻里红包', payoutKind: 'redPacket', entry: 'group', groupIds: ['xihu-neighbours'], gates: { ...demo.gates, firstAdd: null } },
  { ...demo, id: 'park', entry: 'group', groupIds: ['binjiang-park'], gates: { ...demo.gates, firstAdd: null } },
])

const CHAT_ID = 'wrKoiXihuNeighbours0000000000001'

const endOf = async (id: string) => (await world().campaigns.get(id)).endsAt

const show = async (managerId: string, chatId = CHAT_ID) => chatGroup.parse(await showChatGroup(world(), chatId, managerId))

test('a group is shown with its members and the campaigns that are for it', async () => {
  const { campaigns, ...group } = await show('lin-wanqing')
  expect(group).toEqual({ id: 'xihu-neighbours', name: '西湖邻里福利群', branchName: '杭州西湖支行', access: 'full', memberCount: 2, isLeadBlocked: false })
  expect(campaigns).toMatchObject([{ id: 'neighbours', phase: 'running', step: null, refusal: null, drawnAmount: null }])
})

test('how many are in a group that is none of the bank’s nobody is told (G7)', async () => {
  await world().db.query("update customer_group set kind = 'assisted', step = 'know', owner_manager_id = null where id = 'xihu-neighbours'")
  expect(await show('lin-wanqing')).toMatchObject({ memberCount: null, isLeadBlocked: true })
})

test('into somebody else’s group that trusts the bank goes what leads its people to the manager, by his own channel (G7)', async () => {
  await world().db.query("update customer_group set kind = 'assisted', step = 'lead', owner_manager_id = null where id = 'xihu-neighbours'")
  const { campaigns } = await show('lin-wanqing')
  expect(campaigns.map(({ id }) => id)).toEqual(expect.arrayContaining(['r13-newcomer', 'neighbours']))
  expect(campaigns.map(({ id }) => id)).not.toContain('park')
  const r13 = campaigns.find(({ id }) => id === 'r13-newcomer')!
  expect(r13.messages.find(({ kind }) => kind === 'link')).toMatchObject({ url: expect.stringContaining('/lottery/r13-newcomer?ch=xihu-01') })
  world().clock.moveTo(new Date(await endOf('r13-newcomer')))
  expect((await show('lin-wanqing')).campaigns.map(({ id }) => id)).not.toContain('r13-newcomer')
})

test('what is sent into a group speaks to all', async () => {
  const [campaign] = (await show('lin-wanqing')).campaigns
  expect(campaign!.messages.map(({ kind }) => kind)).toEqual(['text', 'link', 'miniprogram'])
  expect(campaign!.messages[0]).toMatchObject({ text: expect.stringMatching(/^大家好，我是客户经理林晚晴。「邻里红包」.*至高188元微信红包。/) })
})

test('who owns another branch’s group may look', async () => {
  await world().db.query("update customer_group set owner_manager_id = 'lou-siyuan' where id = 'xihu-neighbours'")
  expect(await show('lou-siyuan')).toMatchObject({ access: 'readOnly', campaigns: [] })
})

test('anybody else of another branch sees nothing of it', async () => {
  await expect(show('lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a group that is none of the bank’s is not found', async () => {
  await expect(show('lin-wanqing', 'wrSomebodyElse')).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
})
