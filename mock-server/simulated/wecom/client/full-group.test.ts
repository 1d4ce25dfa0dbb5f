import { expect, test } from 'vitest'
import { smallBank } from '../testing/small-bank'
import { useWecom } from '../testing/use-wecom'

const [, bo, cai] = smallBank.customers

/** The owner of the group, and as many customers as it takes. */
const crowd = Array.from({ length: 499 }, (_, index) => ({ ...bo!, id: `crowd-${index}`, externalUserId: `wm-crowd-${index}` }))

const wecom = useWecom({ ...smallBank, customers: [...crowd, cai!] })

const joinWay = async (changes: object) =>
  String((await wecom().post('externalcontact/groupchat/add_join_way', { scene: 2, chat_id_list: ['wr-neighbours'], ...changes })).config_id)
const join = () => wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'cai', kind: 'join' })

test('of five hundred people in a group nobody is one too many, and the next is', async () => {
  await expect(join()).rejects.toMatchObject({ code: 'GROUP_FULL' })
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'crowd-7', kind: 'leave' })
  expect(await join()).toEqual({ conversationId: 'group:neighbours' })
})

test('a group that QA has filled takes the next one once somebody has left', async () => {
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'crowd-7', kind: 'leave' })
  wecom().handle.fillGroup('neighbours')
  await expect(join()).rejects.toMatchObject({ code: 'GROUP_FULL' })
  await wecom().handle.changeGroup({ groupId: 'neighbours', customerId: 'crowd-8', kind: 'leave' })
  expect(await join()).toEqual({ conversationId: 'group:neighbours' })
})

test('the code of a full group makes another group of the same owner', async () => {
  const configId = await joinWay({ room_base_name: '邻里群', room_base_id: 2 })
  const { conversationId } = await wecom().handle.scanCode('cai', configId)
  expect(wecom().handle.showConversation(conversationId).conversation).toMatchObject({ groupName: '邻里群2', memberIds: ['shen'], customerIds: ['cai'] })
  expect(wecom().events.map(({ ChangeType }) => ChangeType)).toEqual(['create', 'update'])
  const { group_chat } = await wecom().post('externalcontact/groupchat/get', { chat_id: wecom().events[0]!.ChatId })
  expect(group_chat).toMatchObject({ name: '邻里群2', owner: 'SHEN' })
})

test('who is in one of the groups already stays there', async () => {
  expect(await wecom().handle.scanCode('crowd-1', await joinWay({}))).toEqual({ conversationId: 'group:neighbours' })
  expect(wecom().events).toEqual([])
})

test('a code that makes no group leads nowhere once its group is full', async () => {
  await expect(wecom().handle.scanCode('cai', await joinWay({ auto_create_room: 0 }))).rejects.toMatchObject({ code: 'GROUP_FULL' })
})
