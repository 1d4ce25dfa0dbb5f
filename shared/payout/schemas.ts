import * as z from 'zod'

/** How a prize is paid (R21). */
export const payoutKind = z.enum(['voucher', 'redPacket'])

export type PayoutKind = z.output<typeof payoutKind>
