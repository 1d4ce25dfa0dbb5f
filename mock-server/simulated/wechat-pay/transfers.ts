import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { toFen } from '#shared/money/fen'
import type { Faults } from './faults'
import type { IssuerBook } from './issuer-book'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'
import { readOrder } from './read-order'

const PATH = '/v3/fund-app/mch-transfer/transfer-bills'

const transferOrder = z.object({
  appid: z.string(),
  out_bill_no: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  transfer_scene_id: z.string().min(1).max(36),
  openid: z.string().min(1).max(64),
  transfer_amount: z.int().positive(),
  transfer_remark: z.string().min(1).max(32),
  transfer_scene_report_infos: z.array(z.object({ info_type: z.string().min(1), info_content: z.string().min(1) })).min(1),
})

/** 红包. WeChat Pay waits for the customer to confirm (WAIT_USER_CONFIRM); here everybody does, at once. */
export function registerTransfers(scope: FastifyInstance, world: SimulatedWechatPay, book: IssuerBook, faults: Faults): void {
  scope.post(PATH, (request, reply) => {
    const order = readOrder(request.body, transferOrder)
    if (order.appid !== world.appId) throw new IssuerError('APPID_MCHID_NOT_MATCH')
    return faults.answer(reply, () => {
      const { outRequestNo, issuerNo, at } = book.pay({
        kind: 'redPacket', outRequestNo: order.out_bill_no, openid: order.openid,
        amount: toFen(order.transfer_amount), minimumSpend: 0, mismatch: 'INVALID_REQUEST',
      })
      return { out_bill_no: outRequestNo, transfer_bill_no: issuerNo, create_time: at, state: 'ACCEPTED' }
    })
  })

  scope.get<{ Params: { no: string } }>(`${PATH}/out-bill-no/:no`, async ({ params }) => {
    const row = book.find('redPacket', params.no)
    if (!row) throw new IssuerError('NOT_FOUND')
    return {
      mch_id: world.merchantId, appid: world.appId, out_bill_no: row.outRequestNo, transfer_bill_no: row.issuerNo,
      state: 'SUCCESS', transfer_amount: row.amount, openid: row.openid, create_time: row.at, update_time: row.at,
    }
  })
}
