import { expect, test } from 'vitest'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const startedBy = (kind: 'member' | 'customer', id: string) =>
  wecom().handle.startGroup({ name: '物业缴费群', owner: { kind, id }, memberIds: ['lin', 'shen'], customerIds: ['anna', 'bo'] })

test('a member starts a group with customers in it, and WeCom tells the corp of it', async () => {
  const { conversationId } = await startedBy('member', 'lin')
  expect(wecom().handle.showConversation(conversationId).conversation).toMatchObject({ groupName: '物业缴费群', memberIds: ['lin', 'shen'], customerIds: ['anna', 'bo'] })
  expect(wecom().events.map(({ ChangeType }) => ChangeType)).toEqual(['create'])
  const { group_chat } = await wecom().post('externalcontact/groupchat/get', { chat_id: wecom().events[0]!.ChatId })
  expect(group_chat).toMatchObject({ name: '物业缴费群', owner: 'LIN', member_list: [{ userid: 'LIN' }, { userid: 'SHEN' }, { userid: 'wm-anna' }, { userid: 'wm-bo' }] })
})

test('of a group that a customer starts WeCom tells the corp nothing', async () => {
  const { conversationId } = await startedBy('customer', 'bo')
  expect(wecom().handle.showConversation(conversationId).conversation).toMatchObject({ memberIds: ['lin', 'shen'], customerIds: ['bo', 'anna'] })
  expect(wecom().events).toEqual([])
  expect(await wecom().post('externalcontact/groupchat/list', { limit: 10 })).toMatchObject({ group_chat_list: [{ chat_id: 'wr-neighbours' }] })
})

test('two groups of one name are two', async () => {
  const [first, second] = [await startedBy('member', 'lin'), await startedBy('member', 'lin')]
  expect(first.conversationId).not.toBe(second.conversationId)
})

test('nobody starts a group with people who do not exist', async () => {
  await expect(startedBy('member', 'nobody')).rejects.toMatchObject({ code: 'MANAGER_NOT_FOUND' })
  await expect(startedBy('customer', 'nobody')).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
  expect(wecom().events).toEqual([])
})
