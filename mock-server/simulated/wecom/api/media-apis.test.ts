import { expect, test } from 'vitest'
import { PNG, upload } from '../testing/upload'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const MB = 1024 * 1024
const bytes = (length: number, start = PNG) => {
  const all = Buffer.alloc(length)
  start.copy(all)
  return all
}

test('a file is kept under a media id', async () => {
  expect(await upload(wecom(), 'image', PNG)).toEqual({
    errcode: 0, errmsg: 'ok', type: 'image', media_id: expect.stringMatching(/^[\w-]{32}$/), created_at: String(MORNING_S),
  })
})

test('what is no picture is downloaded, never shown', async () => {
  const { media_id } = await upload(wecom(), 'file', Buffer.from('<html><script>'))
  const { headers } = await fetch(`${wecom().base}/simulated/wecom/media/${media_id}`)
  expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual(['application/octet-stream', 'attachment'])
})

test.each([
  ['image', 10 * MB, 0],
  ['image', 10 * MB + 1, 40009],
  ['voice', 2 * MB + 1, 45001],
  ['video', 10 * MB + 1, 40011],
  ['file', 20 * MB, 0],
  ['file', 20 * MB + 1, 45001],
  ['file', 5, 40006],
  ['hologram', 10, 40005],
])('as %s, %i bytes are answered with %i', async (type, length, errcode) => {
  expect(await upload(wecom(), type, bytes(length))).toMatchObject({ errcode })
})

test('a picture has to be one', async () => {
  expect(await upload(wecom(), 'image', Buffer.from('<svg xmlns="">'))).toMatchObject({ errcode: 40004 })
  expect(await upload(wecom(), 'image', Buffer.from('ffd8ffe000104a46', 'hex'))).toMatchObject({ errcode: 0 })
})

test('an upload without the file is refused', async () => {
  expect(await upload(wecom(), 'image', PNG, 'picture')).toMatchObject({ errcode: 44001 })
  expect(await wecom().post('media/upload', {})).toMatchObject({ errcode: 40005 })
})

const tell = (body: object) => wecom().post('message/send', { touser: 'LIN', agentid: 1000002, msgtype: 'text', text: { content: '有新客户' }, ...body })

test('the app tells members something', async () => {
  expect(await tell({ touser: 'LIN|NOBODY' })).toMatchObject({ errcode: 0, invaliduser: 'NOBODY', msgid: expect.any(String) })
  await tell({ msgtype: 'textcard', textcard: { title: '待办', description: '一位客户等您', url: 'https://bank.example/sidebar' } })
  expect(wecom().handle.appMessagesTo('lin')).toEqual(['有新客户', '待办\n一位客户等您\nhttps://bank.example/sidebar'])
})

test.each([
  ['to nobody', { touser: 'NOBODY' }, 81013],
  ['without an address', { touser: '' }, 40063],
  ['of another app', { agentid: 1 }, 40056],
  ['of a kind WeCom does not know', { msgtype: 'poem' }, 40008],
  ['without words', { text: { content: '' } }, 44004],
  ['of more than 2,048 bytes', { text: { content: '鱼'.repeat(683) } }, 45002],
])('a message %s is refused', async (_what, body, errcode) => {
  expect(await tell(body)).toMatchObject({ errcode })
})
