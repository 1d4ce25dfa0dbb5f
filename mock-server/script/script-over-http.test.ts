import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager, createTestBrowser } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const ZHOU_CHAT = { externalUserId: ZHOU.externalUserId }

test('a script goes out to the customer in the chat, and is his manager’s latest', async () => {
  const { script } = await clientOfManager(app().url, 'lin-wanqing')
  const params = { ...ZHOU_CHAT, sendingId: 'one' }
  expect(await script.startSending({ params, body: { scriptId: 'care-weather-rain' } })).toMatchObject({ outcome: 'ready' })
  expect(await script.tellProgress({ params, body: { sent: 1, isDropped: false } })).toEqual({ sent: 1 })
  expect(await script.listScripts({ params: { cursor: 'none' } })).toMatchObject({ recentIds: ['care-weather-rain'] })
})

test('another branch’s customer is nobody to be sent anything (K6)', async () => {
  const { script } = await clientOfManager(app().url, 'lou-siyuan')
  const refused = { code: 'OTHER_BRANCH' }
  await expect(script.showStanding({ params: ZHOU_CHAT })).rejects.toMatchObject(refused)
  await expect(script.moveStep({ params: ZHOU_CHAT, body: { step: 'care', isSkipConfirmed: false } })).rejects.toMatchObject(refused)
  await expect(script.startSending({ params: { ...ZHOU_CHAT, sendingId: 'one' }, body: { scriptId: 'care-weather-rain' } })).rejects.toMatchObject(refused)
})

test('the library arrives compressed', async () => {
  const browser = createTestBrowser(app().url)
  await browser.open(`/simulated/wecom/phone?member=lin-wanqing&open=${encodeURIComponent('/oauth/manager?return=/healthz')}`)
  const reply = await app().inject({ url: '/api/scripts/since/none', headers: { cookie: browser.cookieHeader(), 'accept-encoding': 'gzip, br' } })
  expect(reply.headers['content-encoding']).toBe('br')
  expect(reply.rawPayload.length * 2).toBeLessThan(brotliDecompressSync(reply.rawPayload).length)
})
