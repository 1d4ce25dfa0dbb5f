import { expect, test } from 'vitest'
import { drawMany } from '../payout/testing/payout-world'
import { useDemoWorld } from '../testing/demo-world'
import { listVouchers } from './list-vouchers'
import { findVoucherId, voucherCode } from './voucher-code'

const world = useDemoWorld()

test('no two of 100,000 vouchers have one code', () => {
  const codes = Array.from({ length: 100_000 }, (_, number) => voucherCode(`r13-newcomer:cust-${number}`))
  expect(new Set(codes).size).toBe(codes.length)
})

test('every voucher is found by the code its owner is shown, and by its number', async () => {
  const ids = await drawMany(world(), 5)
  for (const [place, id] of ids.entries()) {
    const [voucher] = await listVouchers(world(), `crowd-${place + 1}`)
    expect(voucher!.code).toBe(voucherCode(id))
    expect(await findVoucherId(world().db, voucher!.code)).toBe(id)
    expect(await findVoucherId(world().db, ` ${voucher!.code.toLowerCase().replace('-', '  ')}`)).toBe(id)
    expect(await findVoucherId(world().db, ` ${id} `)).toBe(id)
  }
})

test.each(['0000-0000', 'r13-newcomer:nobody', '第一份奖品', String.raw`a\b`])('“%s” is nobody’s', async (typed) => {
  await expect(findVoucherId(world().db, typed)).rejects.toMatchObject({ code: 'VOUCHER_NOT_FOUND' })
})

test('a code is looked for in its index, not in every voucher', async () => {
  await world().db.query('set enable_seqscan = off')
  const plan = await world().db.query<Record<string, string>>(
    "explain select id from voucher where left(encode(sha256(decode(id, 'escape')), 'hex'), 10) = '0123456789'",
  )
  expect(JSON.stringify(plan)).toContain('voucher_code')
})
