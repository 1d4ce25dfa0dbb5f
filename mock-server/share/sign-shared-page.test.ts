import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const PAGE = 'http://localhost:8080/lottery/r13-newcomer?ch=xihu-01'
const sign = async (url: string) => (await clientOfCustomer(app().url, 'cust-01')).share.signSharedPage({ body: { url } })

test('a customer’s page is signed with the corp’s ticket, and the answer says nothing of him or the app', async () => {
  const { corpId, timestamp, nonceStr, signature, ...rest } = await sign(PAGE)
  const text = `jsapi_ticket=${await app().deps.wecom.tickets.ofCorp()}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${PAGE}`
  expect([corpId, signature, rest]).toEqual([app().deps.corp.corpId, createHash('sha1').update(text).digest('hex'), {}])
})

test.each([
  ['a page of somebody else', 'https://evil.example/lottery/r13-newcomer', 'FOREIGN_PAGE'],
  ['an address with its hash', `${PAGE}#prizes`, 'INVALID_REQUEST'],
  ['what is no address', 'lottery', 'INVALID_REQUEST'],
])('%s is not signed', async (_what, url, code) => {
  await expect(sign(url)).rejects.toMatchObject({ code })
})

test('a WeCom that gives no ticket is told as that', async () => {
  app().outside.wecom.setServerFaults([{ api: 'get_jsapi_ticket', fault: 'noPermission', times: 1 }])
  await expect(sign(PAGE)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})
