import { expect, test } from 'vitest'
import { withdrawConsent } from '../privacy/withdraw-consent'
import { R13 } from '../testing/demo-world'
import { useSmsWorld } from './testing/use-sms-world'

const { app, ask, codeOn, enter, join, pass } = useSmsWorld()

const PHONE = '13805715424'
const OTHER = '13958167484'

/** He has joined and asked; returns what his phone says. */
async function receive(customerId = 'cust-01', phone = PHONE): Promise<string> {
  await join(customerId)
  await ask(customerId, phone)
  return codeOn(phone)!
}

/** Another than the right one. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const refused = (reason: string, more: object = {}) => ({ step: 'joined', maskedPhone: null, codeRefusal: expect.objectContaining({ reason, ...more }) })

test('with the code from his phone what he gives is taken', async () => {
  const smsCode = await receive()
  expect(await enter('cust-01', { phone: PHONE, smsCode })).toMatchObject({ step: 'informed', maskedPhone: '138****5424', codeRefusal: null })
})

test('without a code nothing is kept, and he is told when he can ask for one', async () => {
  await join('cust-01')
  expect(await enter('cust-01', { phone: PHONE })).toMatchObject(refused('CODE_MISSING', { askAgainAt: '2026-02-12T02:00:00.000Z' }))
  expect(await enter('cust-01', { phone: PHONE, smsCode: '000000' })).toMatchObject(refused('CODE_MISSING'))
})

test('five wrong codes end it: then the right one is no good either, and a new one is', async () => {
  const code = await receive()
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await enter('cust-01', { phone: PHONE, smsCode: wrong(code) })).toMatchObject(refused('CODE_WRONG', { triesLeft, askAgainAt: '2026-02-12T02:01:00.000Z' }))
  }
  expect(await enter('cust-01', { phone: PHONE, smsCode: wrong(code) })).toMatchObject(refused('CODE_SPENT', { triesLeft: 0 }))
  expect(await enter('cust-01', { phone: PHONE, smsCode: code })).toMatchObject(refused('CODE_SPENT'))
  pass(60)
  await ask('cust-01', PHONE)
  expect(await enter('cust-01', { phone: PHONE, smsCode: codeOn(PHONE)! })).toMatchObject({ codeRefusal: null })
})

test('twenty guesses at once are five', async () => {
  const code = await receive()
  const guesses = Array.from({ length: 20 }, () => enter('cust-01', { phone: PHONE, smsCode: wrong(code) }))
  const reasons = (await Promise.all(guesses)).map(({ codeRefusal }) => codeRefusal!.reason)
  expect(reasons.filter((reason) => reason === 'CODE_WRONG')).toHaveLength(4)
  const [row] = await app().deps.db.query('select wrong_tries from sms_code')
  expect(row).toEqual({ wrong_tries: 5 })
})

test.each([
  [299, null],
  [300, 'CODE_EXPIRED'],
])('%d seconds later it is refused for %s', async (seconds, reason) => {
  const smsCode = await receive()
  pass(seconds)
  const { codeRefusal } = await enter('cust-01', { phone: PHONE, smsCode })
  expect(codeRefusal?.reason ?? null).toBe(reason)
})

test('a new code ends the one before', async () => {
  const first = await receive()
  pass(60)
  await ask('cust-01', PHONE)
  expect(codeOn(PHONE)).not.toBe(first)
  expect(await enter('cust-01', { phone: PHONE, smsCode: first })).toMatchObject(refused('CODE_WRONG'))
})

test('it proves the phone it was sent to, and no other', async () => {
  const smsCode = await receive()
  expect(await enter('cust-01', { phone: OTHER, smsCode })).toMatchObject(refused('CODE_MISSING'))
})

test('it proves the phone for who asked, and for nobody else', async () => {
  const smsCode = await receive('cust-01')
  await join('cust-02')
  expect(await enter('cust-02', { phone: PHONE, smsCode })).toMatchObject(refused('CODE_MISSING'))
})

test('it is used once: after another phone was given it does not bring the first one back', async () => {
  const first = await receive()
  await enter('cust-01', { phone: PHONE, smsCode: first })
  pass(60)
  await ask('cust-01', OTHER)
  expect(await enter('cust-01', { phone: OTHER, smsCode: codeOn(OTHER)! })).toMatchObject({ maskedPhone: '139****7484' })
  expect(await enter('cust-01', { phone: PHONE, smsCode: first })).toMatchObject({ maskedPhone: '139****7484', codeRefusal: { reason: 'CODE_SPENT' } })
})

test('the same request again, whose answer was lost, is taken again', async () => {
  const smsCode = await receive()
  const first = await enter('cust-01', { phone: PHONE, smsCode })
  expect(await enter('cust-01', { phone: PHONE, smsCode })).toEqual(first)
})

test('that another takes part with a phone is told only to who holds it (K1, K11)', async () => {
  await enter('cust-01', { phone: PHONE, smsCode: await receive('cust-01') })
  pass(60)
  const smsCode = await receive('cust-02')
  expect(await enter('cust-02', { phone: PHONE, smsCode: wrong(smsCode) })).toMatchObject({ codeRefusal: { reason: 'CODE_WRONG' } })
  await expect(enter('cust-02', { phone: PHONE, smsCode })).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
})

test('a code where the campaign asks for none is a mistake', async () => {
  await join('cust-01', 'unchecked')
  await expect(enter('cust-01', { phone: PHONE, smsCode: '123456' }, 'unchecked')).rejects.toMatchObject({ code: 'INFO_NOT_ASKED' })
  expect(await enter('cust-01', { phone: PHONE }, 'unchecked')).toMatchObject({ step: 'informed', codeRefusal: null })
})

test('with the consent goes the phone the codes were sent to; they still count for the day (K2)', async () => {
  await enter('cust-01', { phone: PHONE, smsCode: await receive() })
  await withdrawConsent(app().deps, R13, 'cust-01')
  expect(await app().deps.db.query('select phone_hash from sms_code')).toEqual([{ phone_hash: '' }])
  expect(await ask('cust-01', PHONE)).toMatchObject({ refusal: 'TOO_SOON' })
})

test('neither the phone nor the code is kept in the clear (K1)', async () => {
  const smsCode = await receive()
  await enter('cust-01', { phone: PHONE, smsCode: wrong(smsCode) })
  await enter('cust-01', { phone: PHONE, smsCode })
  const rows = await app().deps.db.query(
    "select row_to_json(c)::text as text from sms_code c union all select row_to_json(p)::text from participation p where campaign_id = $1", [R13],
  )
  expect(rows).toHaveLength(2)
  for (const secret of [PHONE, smsCode]) expect(JSON.stringify(rows)).not.toContain(secret)
})
