import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useDatabase } from '../testing/use-database'
import { OUT_REQUEST_NO, outRequestNo } from './out-request-no'

const db = useDatabase()

const voucherId = fc.stringMatching(/^[A-Za-z0-9:_-]{1,120}$/)

test('a number is 32 letters and digits, the only ones every kind of payout takes', () => {
  fc.assert(
    fc.property(voucherId, (id) => {
      expect(outRequestNo(id)).toMatch(/^koi[0-9a-f]{29}$/)
    }),
  )
})

test('the database works out the same number as we do', async () => {
  const ids = [...fc.sample(voucherId, 100), 'r13-newcomer:cust-01', '锦鲤']
  const rows = await db().query<{ id: string; no: string }>(
    `select id, ${OUT_REQUEST_NO} as no from unnest($1::text[]) as voucher (id)`,
    [ids],
  )
  expect(rows.map(({ no }) => no)).toEqual(ids.map(outRequestNo))
})

test('the number of a voucher is the same for ever: the issuer has it in its books', () => {
  expect(outRequestNo('r13-newcomer:cust-01')).toBe('koie8de8582f772fac6fce8f0d272254')
})
