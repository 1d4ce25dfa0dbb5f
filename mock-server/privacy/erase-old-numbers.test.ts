import { expect, test } from 'vitest'
import { settleCampaigns } from '../campaign/settle-campaigns'
import { drawPrize } from '../draw/draw-prize'
import { makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { eraseOldNumbers } from './erase-old-numbers'
import { ownRecord } from './own-record'

const world = useDemoWorld()

/** The campaign ends with 8 March; the prize is paid on the 26th of February. */
const LAST_DAY = new Date('2026-09-08T23:59:59+08:00')
const OVER = new Date('2026-09-09T00:00:00+08:00')

interface Held {
  phone_cipher: Uint8Array | null
  phone_mask: string | null
  phone_hash: string | null
}

const held = async (customerId: string) =>
  (await world().db.query<Held>('select phone_cipher, phone_mask, phone_hash from participation where id = $1', [`${R13}:${customerId}`]))[0]!

async function drawAndPay(paidAt: string): Promise<void> {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  await makeReady(world(), R13, 'cust-02', '13958167484')
  await drawPrize(world(), await world().campaigns.get(R13), 'cust-01', 'key-of-cust-01')
  await world().db.query("update voucher set state = 'paid', paid_at = $1", [paidAt])
}

async function eraseAt(now: Date): Promise<number> {
  world().clock.moveTo(now)
  await settleCampaigns(world())
  return eraseOldNumbers(world())
}

test('six months after the end the phones are gone, as the consent promises; once, and not a second earlier (K2)', async () => {
  await drawAndPay('2026-02-26T09:00:00+08:00')
  expect(await eraseAt(LAST_DAY)).toBe(0)
  expect(await eraseAt(OVER)).toBe(2)
  expect(await eraseAt(OVER)).toBe(0)
  expect(await held('cust-02')).toEqual({ phone_cipher: null, phone_mask: null, phone_hash: null })
})

test('who has drawn keeps his prize, and its record, with a digest that tells nobody the number (K11)', async () => {
  await drawAndPay('2026-02-26T09:00:00+08:00')
  await eraseAt(OVER)
  expect(await held('cust-01')).toEqual({ phone_cipher: null, phone_mask: null, phone_hash: expect.any(String) })
  expect(await ownRecord(world(), 'cust-01')).toMatchObject({ consents: [{ maskedPhone: null, withdrawnAt: null }], kept: [{ campaignName: '新客见面礼' }] })
})

test('the months count from the last payout where that was later', async () => {
  await drawAndPay('2026-05-01T09:00:00+08:00')
  expect(await eraseAt(OVER)).toBe(0)
  expect(await eraseAt(new Date('2026-11-01T09:00:01+08:00'))).toBe(2)
})

test('while a prize is still to be paid nothing is erased', async () => {
  await drawAndPay('2026-02-26T09:00:00+08:00')
  await world().db.query("update voucher set state = 'failed', paid_at = null")
  expect(await eraseAt(OVER)).toBe(0)
  expect((await held('cust-01')).phone_mask).toBe('138****5424')
})
