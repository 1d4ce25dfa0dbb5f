import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'

const app = useTestApp(useDemoWorld())

const simulator = () => createMockClient(axiosTransport(app().url)).simulator

test('what one page does wakes another one that waits for news', async () => {
  const { version } = await simulator().showWecom()
  const waiting = simulator().awaitNews({ body: { after: version } })
  const params = { conversationId: 'single:lin-wanqing:cust-02' }
  await simulator().say({ params, body: { speaker: { kind: 'member', id: 'lin-wanqing' }, text: '您好' } })
  expect((await waiting).version).toBeGreaterThan(version)
  expect((await simulator().showConversation({ params })).messages.at(-1)).toMatchObject({ content: { kind: 'text', text: '您好' } })
})

test('whoever scans a code the product made brings its state along, and is welcomed by whom it names', async () => {
  const { configId } = await app().deps.wecom.contactWays.add('LinWanQing', 'xihu-01')
  const { conversationId } = await simulator().scanCode({ body: { customerId: 'cust-01', configId } })
  expect(conversationId).toBe('single:lin-wanqing:cust-01')
  await expect(simulator().scanCode({ body: { customerId: 'cust-01', configId: 'nothing' } })).rejects.toMatchObject({ code: 'CODE_NOT_FOUND' })
})

test('a customer who scans is told of to the product, which has welcomed him once the answer comes', async () => {
  const { conversationId } = await simulator().scanContactCode({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  const { deliveries, conversations } = await simulator().showWecom()
  expect(deliveries).toMatchObject([{ event: 'change_external_contact.add_external_contact', status: 200 }])
  expect(conversations[0]).toMatchObject({ id: conversationId, customerIds: ['cust-01'] })
  const { messages } = await simulator().showConversation({ params: { conversationId } })
  expect(messages.map(({ sender, content }) => [sender?.id, content.kind])).toEqual([
    [undefined, 'text'], ['lin-wanqing', 'text'], ['lin-wanqing', 'link'],
  ])
})
