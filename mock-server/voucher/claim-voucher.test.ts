import { expect, test } from 'vitest'
import { createRequestSigner } from '../gateway/sign-request'
import { payDue } from '../payout/pay-due'
import { drawMany, PAYOUT_DAY, statesOf } from '../payout/testing/payout-world'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { listVouchers } from './list-vouchers'

const app = useTestApp(useDemoWorld((demo) => [{ ...demo, claimChannel: 'mobileBank' }]))

const PATH = '/api/bank-callbacks/voucher-claims'

function tell(voucherId: string, secret?: string): Promise<Response> {
  const { deps, url } = app()
  const body = JSON.stringify({ voucherId })
  const keys = { ...deps.bankSecret, ...(secret ? { secret } : {}) }
  const headers = createRequestSigner(keys, deps)({ method: 'POST', path: PATH, body })
  return fetch(url + PATH, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } })
}

test('a prize of mobile banking waits for its claim, and is paid five working days after it (C16)', async () => {
  const { deps } = app()
  const [id] = await drawMany(deps, 1)
  const [waiting] = await listVouchers(deps, 'crowd-1')
  expect(waiting).toMatchObject({ status: 'unclaimed', claim: { deepLink: `koibank://benefit/${encodeURIComponent(id!)}` } })

  deps.clock.moveTo(PAYOUT_DAY)
  expect(await payDue(deps)).toBe(0)
  expect(await (await tell(id!)).json()).toEqual({ status: 'due' })
  expect(await (await tell(id!)).json(), 'told twice, claimed once').toEqual({ status: 'due' })
  expect(await listVouchers(deps, 'crowd-1')).toMatchObject([{ status: 'due', payableOn: '2026-03-04', claim: null }])

  deps.clock.moveTo(new Date('2026-03-04T09:00:00+08:00'))
  expect(await payDue(deps)).toBe(1)
})

test('only the bank can say that a prize was claimed', async () => {
  const [id] = await drawMany(app().deps, 1)
  expect((await tell(id!, 'guessed')).status).toBe(401)
  expect((await fetch(app().url + PATH, { method: 'POST', body: JSON.stringify({ voucherId: id }), headers: { 'content-type': 'application/json' } })).status).toBe(401)
  expect(await statesOf(app().deps)).toEqual({ unclaimed: 1 })
})

test('a claim of a voucher that is not there is told so', async () => {
  const answer = await tell('r13-newcomer:nobody')
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'VOUCHER_NOT_FOUND' }])
})
