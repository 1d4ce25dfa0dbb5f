import { expect, test } from 'vitest'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const open = () => wecom().handle.openOutsideGroup({ id: 'shop', chatId: 'wr-shop', name: '水果店老顾客', ownerId: 'bo', memberIds: ['lin'], customerIds: ['anna'] })

test('a chat that somebody outside owns has members of ours in it, and WeCom tells the corp nothing of it', async () => {
  const { conversationId } = open()
  const { conversation, messages } = wecom().handle.showConversation(conversationId)
  expect(conversation).toMatchObject({ groupName: '水果店老顾客', memberIds: ['lin'], customerIds: ['bo', 'anna'] })
  expect(messages.map(({ content }) => content)).toEqual([{ kind: 'text', text: '周若楠创建了群聊' }])
  expect(await wecom().post('externalcontact/groupchat/get', { chat_id: 'wr-shop' })).toMatchObject({ errcode: 90501 })
  expect(await wecom().post('externalcontact/groupchat/list', { limit: 10 })).toMatchObject({ group_chat_list: [{ chat_id: 'wr-neighbours' }] })
})

test('who comes and goes there is no news to the corp', async () => {
  open()
  await wecom().handle.changeGroup({ groupId: 'shop', customerId: 'anna', kind: 'leave' })
  await wecom().handle.dismissGroup('shop')
  expect(wecom().events).toEqual([])
})
