import { createHash } from 'node:crypto'
import { ApiError } from '#shared/api/api-error'
import { formatVoucherCode, readVoucherCode, voucherCodeHex } from '#shared/voucher/voucher-code'
import type { Queryable } from '../db/database'

/**
 * By what people speak of a voucher, `7K3M-9QX2`: made of its id, so that a draw costs nothing more and no two servers have
 * to agree. One of 40 bits: among a million vouchers about one in a million shares its code with another.
 */
export function voucherCode(voucherId: string): string {
  return formatVoucherCode(createHash('sha256').update(voucherId).digest('hex').slice(0, 10))
}

/** The same as SQL, as the index has it; either way in can be the only one. */
const FIND = `
  select id from voucher where id = $1
  union
  select id from voucher where left(encode(sha256(decode(id, 'escape')), 'hex'), 10) = $2
  limit 2`

/**
 * The id of the voucher somebody means, by its code as he typed it or by its id. Throws VOUCHER_NOT_FOUND, and
 * VOUCHER_CODE_SHARED where two have this code: nobody is told the story of another's prize.
 */
export async function findVoucherId(db: Queryable, typed: string): Promise<string> {
  const code = readVoucherCode(typed)
  const [found, other] = await db.query<{ id: string }>(FIND, [typed.trim(), code && voucherCodeHex(code)])
  if (!found) throw new ApiError('VOUCHER_NOT_FOUND', typed)
  if (other) throw new ApiError('VOUCHER_CODE_SHARED', typed)
  return found.id
}
