import { expect, test } from 'vitest'
import * as z from 'zod'
import { useScriptedWecom, type Scripted } from './testing/scripted-wecom'

const wecom = useScriptedWecom()

const answer = z.object({ token: z.string() })

const get = () => wecom().client.get('/contacts', { userid: 'LinWanQing' }, answer)
const post = () => wecom().client.post('/remark', {}, answer)
const postOnce = () => wecom().client.postOnce('/send', {}, answer)

const times = (name: string) => wecom().asked.filter((it) => it === name).length

test('those who ask together share one access token', async () => {
  await Promise.all([get(), get(), post(), postOnce()])
  expect(times('/gettoken')).toBe(1)
})

test('a token is used while it lives, and a new one fetched when it does not', async () => {
  expect(await get()).toEqual({ token: 'token-1' })
  wecom().clock.moveTo(new Date(wecom().clock.now().getTime() + 7_139_000))
  expect(await get()).toEqual({ token: 'token-1' })
  wecom().clock.moveTo(new Date(wecom().clock.now().getTime() + 2_000))
  expect(await get()).toEqual({ token: 'token-2' })
})

test('a clock that QA moves back makes no token young again', async () => {
  await get()
  wecom().clock.moveTo(new Date(wecom().clock.now().getTime() - 1))
  expect(await get()).toEqual({ token: 'token-2' })
})

test.each([40014, 42001])('a token revoked early (%i) is fetched anew once for all, also for what may not happen twice', async (errcode) => {
  await get()
  wecom().script.push({ errcode }, { errcode }, { errcode })
  expect(await Promise.all([get(), post(), postOnce()])).toEqual([{ token: 'token-2' }, { token: 'token-2' }, { token: 'token-2' }])
  expect(times('/gettoken')).toBe(2)
})

test('a token that is refused again and again is told, and not fetched for ever', async () => {
  wecom().script.push({ errcode: 40014 }, { errcode: 40014 })
  await expect(get()).rejects.toMatchObject({ errcode: 40014, code: 'WECOM_UNAVAILABLE' })
  expect(times('/contacts')).toBe(2)
})

const troubles: [string, Scripted][] = [
  ['WeCom is busy', { errcode: -1 }],
  ['it is asked too often', { errcode: 45009 }],
  ['too many ask at once', { errcode: 45033 }],
  ['the server fails', { status: 500 }],
  ['a proxy answers in its place', { text: '<html>502' }],
  ['the connection breaks', 'hangUp'],
]

test.each(troubles)('where %s, what comes to the same is asked again', async (_, trouble) => {
  wecom().script.push(trouble, trouble)
  expect(await get()).toEqual({ token: 'token-1' })
  wecom().script.push(trouble, trouble)
  expect(await post()).toEqual({ token: 'token-1' })
})

test.each(troubles)('where %s, what may not happen twice is not', async (_, trouble) => {
  wecom().script.push(trouble)
  await expect(postOnce()).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  expect(times('/send')).toBe(1)
})

test('patience has an end', async () => {
  wecom().script.push({ errcode: -1 }, { errcode: -1 }, { errcode: -1 })
  await expect(get()).rejects.toMatchObject({ errcode: -1, code: 'WECOM_UNAVAILABLE' })
  expect(times('/contacts')).toBe(3)
})

test('a refusal is told with its code at once', async () => {
  wecom().script.push({ errcode: 84061 })
  await expect(get()).rejects.toMatchObject({ errcode: 84061, errmsg: 'said so', code: 'WECOM_UNAVAILABLE', detail: '84061 said so' })
  expect(times('/contacts')).toBe(1)
})

test('an answer of another shape is no answer', async () => {
  wecom().script.push({ body: { errcode: 0, token: 7 } })
  await expect(get()).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE', detail: 'an answer of another shape' })
})

test('a WeCom that never answers is not waited for', async () => {
  wecom().script.push('silence')
  const impatient = wecom().clientWith({ timeoutMs: 100 })
  await expect(impatient.get('/contacts', {}, answer)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE', detail: 'TimeoutError' })
})

test('nobody there is told as that', async () => {
  const client = wecom().clientWith({ apiBase: 'http://127.0.0.1:9' })
  await expect(client.get('/contacts', {}, answer)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})

test('a token in the address is never part of what is told', async () => {
  await get()
  for (const trouble of ['hangUp', { status: 500 }, { text: 'x' }] as const) {
    wecom().script.push(trouble)
    const error = await postOnce().catch((it: unknown) => it)
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('token-1')
  }
})
