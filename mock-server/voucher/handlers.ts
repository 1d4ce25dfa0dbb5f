import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { claimVoucher } from './claim-voucher'
import { keepNotice } from './keep-notice'
import { listVouchers } from './list-vouchers'
import { lookSoon } from './look-soon'
import { statusOf } from './voucher-view'

export function voucherHandlers(deps: Deps): Handlers<'voucher'> {
  return {
    listVouchers: async ({ customerId }) => {
      await lookSoon(deps, customerId)
      return { vouchers: await listVouchers(deps, customerId) }
    },
    agreeToNotice: async ({ customerId, params, body }) => ({ isKept: await keepNotice(deps, { customerId, ...params, ...body }) }),
    claimVoucher: async ({ body }) => ({ status: statusOf(await claimVoucher(deps, body.voucherId)) }),
  }
}
