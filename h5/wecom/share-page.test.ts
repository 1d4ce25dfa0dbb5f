import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CustomerClient } from '#shared/api/customer-client'
import { enterWechat, enterWecom, type NativeClient } from './testing/native-bridge'

const card = { title: '新春锦鲤', description: '星海银行“新春锦鲤”，至高188元，一起来抽', link: 'https://koi.example/lottery/spring?ch=xihu-01&inv=a1b2c3', imageUrl: 'https://koi.example/share-card.png' }
const shared = { title: card.title, desc: card.description, link: card.link, imgUrl: card.imageUrl }

let native: NativeClient
let signed: string[]
const signer: CustomerClient['share'] = {
  signSharedPage: async ({ body }) => {
    signed.push(body.url)
    return { corpId: 'ww-koi', timestamp: 1_414_587_457, nonceStr: `nonce-${signed.length}`, signature: `sha-${signed.length}` }
  },
}

/** The module as a page loads it: the SDK looks at the user agent once. */
async function share(in_: () => NativeClient) {
  native = in_()
  vi.resetModules()
  return (await import('./share-page')).sharePage(signer, card)
}

const called = (name: string) => native.calls.filter((it) => it.name === name).map(({ params }) => params)

beforeEach(() => {
  window.history.replaceState(null, '', '/lottery/spring?ch=xihu-01#prizes')
  signed = []
})
afterEach(() => native.remove())

test('WeChat is told the card for a friend and for the moments, once the page is signed as the corp’s', async () => {
  await share(enterWechat)
  expect(native.called()).toEqual(['preVerifyJSAPI', 'updateAppMessageShareData', 'updateTimelineShareData'])
  expect(called('preVerifyJSAPI')[0]).toMatchObject({ verifyAppId: 'ww-koi', verifyTimestamp: '1414587457' })
  expect(called('updateAppMessageShareData')[0]).toMatchObject(shared)
  expect(called('updateTimelineShareData')[0]).toMatchObject({ title: card.title, link: card.link, imgUrl: card.imageUrl })
  expect(new Set(signed)).toEqual(new Set(['http://localhost:3000/lottery/spring?ch=xihu-01']))
})

test('WeChat is told another card when there is one', async () => {
  const show = await share(enterWechat)
  await show({ ...card, link: 'https://koi.example/lottery/spring?ch=xihu-01' })
  expect(called('updateAppMessageShareData').at(-1)).toMatchObject({ link: 'https://koi.example/lottery/spring?ch=xihu-01' })
})

test('WeCom asks at the tap, and is given the latest card', async () => {
  const show = await share(enterWecom)
  await show({ ...card, title: '新春锦鲤 · 最后三天' })
  await vi.waitFor(() => expect(native.listensTo('menu:share:appmessage')).toBe(true))
  native.tell('menu:share:appmessage')
  await vi.waitFor(() => expect(called('sendAppMessage')).toHaveLength(1))
  expect(called('sendAppMessage')[0]).toMatchObject({ title: '新春锦鲤 · 最后三天', desc: shared.desc, link: shared.link, img_url: shared.imgUrl })
})

test('a page the client does not accept is told to the caller, and offers nothing', async () => {
  const refusing = () => {
    const client = enterWechat()
    client.answers['preVerifyJSAPI'] = 'fail_invalid signature'
    return client
  }
  await expect(share(refusing)).rejects.toMatchObject({ errMsg: expect.stringContaining('invalid signature') })
  expect(native.called()).toEqual(['preVerifyJSAPI'])
})
