import { createHash } from 'node:crypto'

/**
 * The issuer's number for a payout: the same for every attempt, which is what makes it be paid once. 32 letters and
 * digits, for a transfer takes nothing else.
 */
export function outRequestNo(voucherId: string): string {
  return `koi${createHash('sha256').update(voucherId).digest('hex').slice(0, 29)}`
}

/** The same as SQL over a row of `voucher`: to find out whose a number is. */
export const OUT_REQUEST_NO = `'koi' || left(encode(sha256(convert_to(voucher.id, 'UTF8')), 'hex'), 29)`
