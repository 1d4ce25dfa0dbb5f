import { expect, test } from 'vitest'
import { PNG, upload } from '../testing/upload'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const CHAT = 'single:lin:cai'
const LINK = { msgtype: 'link', link: { title: '新春抽奖', picurl: 'https://bank.example/koi.png', desc: '至高188元', url: 'https://bank.example/lottery/r13' } }

async function newCode(): Promise<string> {
  await wecom().handle.scanContactCode('cai', 'lin')
  return String(wecom().events.at(-1)!.WelcomeCode)
}

const send = (welcome_code: string, message: object = { text: { content: '您好' } }) =>
  wecom().post('externalcontact/send_welcome_msg', { welcome_code, ...message })
const said = () => wecom().handle.showConversation(CHAT).messages.slice(1)

test('a new customer is welcomed with a text, a link, a card and a picture, one message each', async () => {
  const code = await newCode()
  const { media_id } = await upload(wecom(), 'image', PNG)
  const card = { title: '抽奖', pic_media_id: media_id, appid: 'wx0123456789abcdef', page: '/pages/campaign/index.html?id=r13' }
  const attachments = [LINK, { msgtype: 'miniprogram', miniprogram: card }, { msgtype: 'image', image: { media_id } }]
  expect(await send(code, { text: { content: '您好' }, attachments })).toEqual({ errcode: 0, errmsg: 'ok' })
  const imageUrl = `${wecom().base}/simulated/wecom/media/${media_id}`
  expect(said().map(({ content }) => content)).toEqual([
    { kind: 'text', text: '您好' },
    { kind: 'link', title: '新春抽奖', description: '至高188元', url: 'https://bank.example/lottery/r13', imageUrl: 'https://bank.example/koi.png' },
    { kind: 'miniprogram', title: '抽奖', appId: card.appid, page: card.page, imageUrl },
    { kind: 'image', url: imageUrl },
  ])
  expect(said().map(({ sender }) => sender?.name)).toEqual(Array.from({ length: 4 }, () => '林晚晴'))
})

test('a welcome code is good once', async () => {
  const code = await newCode()
  expect([(await send(code)).errcode, (await send(code)).errcode, said().length]).toEqual([0, 41051, 1])
})

test('a welcome code is good for twenty seconds', async () => {
  const code = await newCode()
  wecom().pass(20_000)
  expect([(await send(code)).errcode, said()]).toEqual([41050, []])
  wecom().pass(-1)
  expect((await send(code)).errcode).toBe(0)
})

test('who has begun to talk is not welcomed any more', async () => {
  const code = await newCode()
  await wecom().handle.say({ conversationId: CHAT, speaker: { kind: 'customer', id: 'cai' }, text: '在吗' })
  expect((await send(code)).errcode).toBe(41051)
})

test.each([
  ['nothing', {}, 40063],
  ['ten attachments', { attachments: Array.from({ length: 10 }, () => LINK) }, 40058],
  ['an attachment of no kind', { attachments: [{ msgtype: 'hologram' }] }, 41065],
  ['a link without a title', { attachments: [{ ...LINK, link: { ...LINK.link, title: '' } }] }, 40058],
  ['a picture nobody uploaded', { attachments: [{ msgtype: 'image', image: { media_id: 'x' } }] }, 40007],
  ['a text of more than 4,000 bytes', { text: { content: '鱼'.repeat(1334) } }, 45002],
])('a welcome with %s is refused, and the code stays good', async (_what, message, errcode) => {
  const code = await newCode()
  expect([(await send(code, message)).errcode, (await send(code)).errcode]).toEqual([errcode, 0])
})

test('without a code, or with one of nobody, there is no welcome', async () => {
  expect([(await send('')).errcode, (await send('made-up')).errcode]).toEqual([41049, 41050])
})
