import * as z from 'zod'
import { toFen } from '#shared/money/fen'
import type { FoundPayout, PayoutResult, WechatPaySettings } from '../wechat-pay'
import { nothingFound, type PayoutWire } from './payout-wire'
import { toResult, unreadable } from './to-result'
import type { Wire } from './wire'

const PATH = '/v3/fund-app/mch-transfer/transfer-bills'

/** 现金营销, the scene for what a campaign gives away; WeChat Pay wants to be told which campaign and what for. */
const MARKETING_SCENE = '1000'

const UNDER_WAY = ['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS']

/** Over without the money having moved. CANCELING is neither: it is not over. */
const NOT_PAID = ['FAIL', 'CANCELLED']

const sent = z.object({ transfer_bill_no: z.string().min(1), state: z.string(), fail_reason: z.string().optional() })

const found = z.object({ transfer_bill_no: z.string().min(1), state: z.string(), transfer_amount: z.int() })

function readSent(body: unknown): PayoutResult {
  const { data } = sent.safeParse(body)
  if (!data) return unreadable
  if (UNDER_WAY.includes(data.state)) return { outcome: 'accepted', issuerNo: data.transfer_bill_no }
  if (!NOT_PAID.includes(data.state)) return { outcome: 'unknown', detail: data.state }
  return { outcome: 'refused', code: data.fail_reason ?? data.state, text: '转账已关闭，钱没有转出', isRetryable: false }
}

function readFound(body: unknown): FoundPayout {
  const { data } = found.safeParse(body)
  if (data && UNDER_WAY.includes(data.state)) {
    return { state: 'accepted', issuerNo: data.transfer_bill_no, amount: toFen(data.transfer_amount) }
  }
  return data && NOT_PAID.includes(data.state) ? nothingFound : { state: 'unknown' }
}

/** 红包: a transfer to the customer's WeChat balance. WeChat Pay can look one up for 30 days. */
export function createRedPacketWire(wire: Wire, { appId }: WechatPaySettings): PayoutWire {
  return {
    send: async ({ outRequestNo, openid, amount, remark }) => {
      const answer = await wire.ask('POST', PATH, {
        appid: appId, out_bill_no: outRequestNo, transfer_scene_id: MARKETING_SCENE, openid,
        transfer_amount: amount, transfer_remark: remark,
        transfer_scene_report_infos: ['活动名称', '奖励说明'].map((info_type) => ({ info_type, info_content: remark })),
      })
      return toResult(answer, readSent)
    },
    find: async ({ outRequestNo }) => {
      const answer = await wire.ask('GET', `${PATH}/out-bill-no/${encodeURIComponent(outRequestNo)}`)
      if (answer.kind === 'done') return readFound(answer.body)
      return answer.kind === 'refused' && answer.code === 'NOT_FOUND' ? nothingFound : { state: 'unknown' }
    },
  }
}
