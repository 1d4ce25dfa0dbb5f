import { fastify, type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { seededRandom } from '../random'
import type { AnswerFaultMode } from '../simulated/answer-faults'
import { registerSimulatedSms, type SmsHandle } from '../simulated/sms/register'
import { MORNING, stillClock } from '../testing/demo-world'
import { createSmsGateway, type SmsSettings } from './sms'

const BANK = { appKey: 'koi', secret: 'shared secret' }
const MESSAGE = { id: 'sms-1', phone: '13805715424' as MobileNumber, text: '【星海银行】验证码 012345' }
const DELIVERED = { ...MESSAGE, deliveredAt: MORNING }

const clock = stillClock()
let app: FastifyInstance
let base = ''
let sms: SmsHandle
let rings = 0
let logged = ''
/** The address and headers of every request: everything but its body. */
let heads: string[] = []
let onAnswered = (): unknown => undefined

beforeEach(async () => {
  rings = 0
  logged = ''
  heads = []
  onAnswered = () => undefined
  app = fastify({ forceCloseConnections: true, logger: { level: 'trace', stream: { write: (line) => void (logged += line) } } })
  app.addHook('onRequest', async ({ url, headers }) => void heads.push(JSON.stringify([url, headers])))
  app.addHook('onSend', async (_request, reply, payload) => {
    if (onAnswered() === 'cut') reply.raw.destroy()
    return payload
  })
  sms = registerSimulatedSms(app, { clock, ...BANK, onDelivered: () => void (rings += 1) })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

const send = (change: Partial<SmsSettings> = {}) =>
  createSmsGateway({ apiBase: `${base}/simulated/sms`, ...BANK, timeoutMs: 5000, ...change }, { clock, random: seededRandom('koi') }).send(MESSAGE)

test('a message that was taken lies on the phone, and the phone rings', async () => {
  expect(await send()).toEqual({ outcome: 'taken' })
  expect([sms.messages(), rings]).toEqual([[DELIVERED], 1])
})

test('where the receipt was lost it is handed over again, and delivered once', async () => {
  let answers = 0
  onAnswered = () => {
    answers += 1
    return answers === 1 && 'cut'
  }
  expect(await send()).toEqual({ outcome: 'taken' })
  expect([sms.messages().length, rings, heads.length]).toEqual([1, 1, 2])
})

test.each<[AnswerFaultMode, string]>([
  ['error500', 'HTTP 500'],
  ['garbage', 'an answer that is no receipt'],
])('a platform in trouble (%s) is unavailable after a second try, and delivers nothing', async (mode, detail) => {
  sms.setFault({ mode })
  expect(await send()).toEqual({ outcome: 'unavailable', detail })
  expect([sms.messages(), heads.length]).toEqual([[], 2])
})

test('a trouble that passes is not noticed', async () => {
  sms.setFault({ mode: 'error500', times: 1 })
  expect(await send()).toEqual({ outcome: 'taken' })
})

test('a platform that is silent is given up in time', async () => {
  sms.setFault({ mode: 'timeout' })
  expect(await send({ timeoutMs: 50 })).toEqual({ outcome: 'unavailable', detail: 'TimeoutError' })
})

test('a message that is signed with another secret is refused, and not tried again', async () => {
  expect(await send({ secret: 'another' })).toEqual({ outcome: 'unavailable', detail: 'HTTP 401' })
  expect([sms.messages(), heads.length]).toEqual([[], 1])
})

test('neither the phone nor the code stands in an address, a header or a log (K1)', async () => {
  await send()
  sms.setFault({ mode: 'error500' })
  await send()
  expect(logged).toContain('/simulated/sms/v1/messages')
  for (const secret of [MESSAGE.phone, '012345']) expect(logged + heads.join('\n')).not.toContain(secret)
})
