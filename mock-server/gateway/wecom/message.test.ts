import { expect, test } from 'vitest'
import type { Attachment } from './attachment'
import { useGateway } from './testing/use-gateway'

const given = useGateway()

const DAY_MS = 86_400_000

const PNG = Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex'))

/** What the customer has got from Lin. */
const received = (customerId: string) => {
  const { messages } = given().wecom.handle.showConversation(`single:lin:${customerId}`)
  return messages.flatMap(({ sender, content }) => (sender?.kind === 'member' ? [content] : []))
}

const link: Attachment = { kind: 'link', title: '新客见面礼', description: '至高188元', url: 'https://koi.bank.example/lottery/r13', imageUrl: null }

test('a mass message waits for the member, and its results tell whom it reached', async () => {
  const { gateway: { massMessages, media }, wecom } = given()
  const mediaId = await media.upload({ kind: 'image', name: 'koi.png', type: 'image/png', bytes: PNG })
  const card: Attachment = { kind: 'miniprogram', title: '抽奖', appId: 'wx0123456789abcdef', page: 'pages/campaign/index.html?c=r13', imageMediaId: mediaId }
  const message = { senderUserId: 'LIN', externalUserIds: ['wm-anna', 'wm-cai'], text: '您好', attachments: [link, card, { kind: 'image' as const, mediaId }] }
  const { messageId, failedIds } = await massMessages.create(message)
  expect(failedIds).toEqual(['wm-cai'])
  expect(await massMessages.results(messageId, 'LIN')).toEqual([{ externalUserId: 'wm-anna', outcome: 'waiting' }])
  wecom.handle.confirmMassTask('lin', messageId)
  expect(await massMessages.results(messageId, 'LIN')).toEqual([{ externalUserId: 'wm-anna', outcome: 'sent' }])
  expect(received('anna').map(({ kind }) => kind)).toEqual(['text', 'link', 'miniprogram', 'image'])
})

test('a picture that goes out again and again is uploaded once in three days, or once it is said to be gone', async () => {
  const { gateway: { media }, wecom: { clock } } = given()
  const picture = media.kept({ kind: 'image', name: 'koi.png', type: 'image/png', bytes: PNG })
  const first = await picture.get()
  clock.moveTo(new Date(clock.now().getTime() + 2 * DAY_MS))
  expect(await media.kept({ kind: 'image', name: 'koi.png', type: 'image/png', bytes: PNG }).get()).toBe(first)
  clock.moveTo(new Date(clock.now().getTime() + DAY_MS))
  const second = await picture.get()
  expect(second).not.toBe(first)
  await picture.forget(second)
  expect(await picture.get()).not.toBe(second)
})

test('a mass message whose answer is lost is not made a second time', async () => {
  const { gateway: { massMessages }, wecom } = given()
  wecom.handle.setServerFaults([{ api: 'externalcontact/add_msg_template', fault: 'garbage', times: 1 }])
  const created = massMessages.create({ senderUserId: 'LIN', externalUserIds: ['wm-anna'], text: '您好', attachments: [] })
  await expect(created).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})

test('a contact way carries its state to the event of whoever scans it', async () => {
  const { gateway: { contactWays, contacts }, wecom } = given()
  const { configId, qrUrl } = await contactWays.add('LIN', 'xihu-01')
  expect([configId, qrUrl]).toEqual([expect.any(String), expect.stringContaining('http')])
  await wecom.handle.scanContactCode('cai', 'lin')
  expect((await contacts.get('wm-cai'))!.followers).toMatchObject([{ userId: 'LIN', state: 'xihu-01' }])
})

test('a welcome code that WeCom did not give is refused with its code', async () => {
  await expect(given().gateway.welcome.send('guessed', '您好', [link])).rejects.toMatchObject({ errcode: 41050 })
})
