import { expect, test } from 'vitest'
import { useGateway } from './testing/use-gateway'

const given = useGateway()

/** What the browser of Lin or of Anna brings back from the authorize page. */
async function authorize(actor: 'customer' | 'manager'): Promise<string> {
  const { gateway, wecom } = given()
  const url = gateway.authorizeUrl(`${wecom.base}/oauth/callback?actor=${actor}`, 'the-state')
  const response = await fetch(url, { redirect: 'manual' })
  const target = new URL(response.headers.get('location')!)
  expect(target.searchParams.get('state')).toBe('the-state')
  return target.searchParams.get('code')!
}

test('a code tells who the customer is, once', async () => {
  const { gateway } = given()
  const code = await authorize('customer')
  expect(await gateway.identify(code)).toEqual({ kind: 'customer', openid: 'o-anna', externalUserId: 'wm-anna' })
  await expect(gateway.identify(code)).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('whom no member follows has no external id for us', async () => {
  const { gateway, wecom } = given()
  await wecom.handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'member' })
  expect(await gateway.identify(await authorize('customer'))).toEqual({ kind: 'customer', openid: 'o-anna', externalUserId: null })
})

test('a code tells which member sits at the desk', async () => {
  expect(await given().gateway.identify(await authorize('manager'))).toEqual({ kind: 'member', userId: 'LIN' })
})

test('a code that is five minutes old is refused', async () => {
  const code = await authorize('customer')
  given().wecom.pass(5 * 60 * 1000)
  await expect(given().gateway.identify(code)).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('a wrong secret, and a WeCom that does not answer, are told apart from a wrong code', async () => {
  const code = await authorize('customer')
  await expect(given({ secret: 'wrong' }).gateway.identify(code)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE', errcode: 40001 })
  given().wecom.handle.setServerFaults([{ api: '*', fault: 'error500', times: 9 }])
  await expect(given().gateway.identify(code)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})
