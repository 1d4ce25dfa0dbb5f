import { expect, test } from 'vitest'
import { useWecom, type Answer } from '../testing/use-wecom'

const wecom = useWecom()

const list = async (token: string, signal?: AbortSignal) => {
  const response = await wecom().ask(`externalcontact/list?userid=LIN&access_token=${token}`, { signal })
  return [response.status, await response.text()] as const
}
const codeOf = async (token: string) => (JSON.parse((await list(token))[1]) as Answer).errcode
const set = (fault: Parameters<ReturnType<typeof wecom>['handle']['setServerFaults']>[0][number]['fault'], times = 1, api = 'externalcontact/list') =>
  wecom().handle.setServerFaults([{ api, fault, times }])

test.each([
  ['busy', -1],
  ['rateLimited', 45009],
  ['noPermission', 48002],
] as const)('%s is %i as often as QA wants, and then over', async (fault, errcode) => {
  const token = await wecom().token()
  set(fault, 2)
  expect([await codeOf(token), await codeOf(token), await codeOf(token)]).toEqual([errcode, errcode, 0])
})

test('a token that is revoked early is good for nothing any more, a new one is', async () => {
  const token = await wecom().token()
  set('tokenRevoked')
  expect([await codeOf(token), await codeOf(token), await codeOf(await wecom().token())]).toEqual([40014, 40014, 0])
})

test('whoever asks for a token is given one, even where tokens are being revoked', async () => {
  const token = await wecom().token()
  set('tokenRevoked', 1, '*')
  expect([await wecom().token(), await codeOf(token), await codeOf(await wecom().token())]).toEqual([token, 40014, 0])
})

test('a broken server answers with 500, or with what is no JSON', async () => {
  const token = await wecom().token()
  set('error500')
  expect((await list(token))[0]).toBe(500)
  set('garbage')
  expect(await list(token)).toEqual([200, expect.stringContaining('<html>')])
})

test('a server that never answers lets go when it is closed', async () => {
  const token = await wecom().token()
  set('timeout')
  const asked = list(token)
  const ended = asked.catch((error: Error) => error.message)
  // Once the next one is answered, the first has long come in.
  await list(token)
  await wecom().app.close()
  expect(await ended).toBe('fetch failed')
})

test('a star is every API, but others than the named one are left alone', async () => {
  const token = await wecom().token()
  set('busy', 1, 'externalcontact/get')
  expect(await codeOf(token)).toBe(0)
  set('busy', 1, '*')
  expect([await codeOf(token), await codeOf(token)]).toEqual([-1, 0])
})
