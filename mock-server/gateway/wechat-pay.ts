import type { Fen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'
import { createRedPacketWire } from './wechat-pay/red-packet'
import { fetchStatement } from './wechat-pay/statement'
import { createVoucherWire } from './wechat-pay/voucher'
import { createUseWire } from './wechat-pay/voucher-use'
import { createWire } from './wechat-pay/wire'

export interface WechatPaySettings {
  /** `https://api.mch.weixin.qq.com`, or where the simulated one listens. */
  apiBase: string
  merchantId: string
  appId: string
  /** The serial number of the merchant's certificate, by which WeChat Pay finds the public key. */
  merchantSerial: string
  merchantPrivateKeyPem: string
  /** The stock (批次) the vouchers are taken from; it has to allow an amount of one's own per voucher. */
  stockId: string
  timeoutMs: number
}

export type PayoutKind = 'voucher' | 'redPacket'

export interface PayoutOrder {
  kind: PayoutKind
  /** The same for every attempt at one payout: what makes it be paid once. Up to 32 letters and digits, nothing else. */
  outRequestNo: string
  openid: string
  amount: Fen
  /** The voucher can be used from a payment of this much; not looked at for a red packet. */
  minimumSpend: Fen
  /** What the customer reads beside a red packet, at most 32 characters; a voucher shows its stock's own words. */
  remark: string
}

/** `unknown`: it may have been paid. Only `find`, or the same order again under the same number, tells. */
export type PayoutResult =
  | { outcome: 'accepted'; issuerNo: string }
  | { outcome: 'refused'; code: string; text: string; isRetryable: boolean }
  | { outcome: 'unknown'; detail: string }

export type FoundPayout = { state: 'none' | 'accepted'; issuerNo: string | null; amount: Fen | null } | { state: 'unknown' }

/** What became of a voucher in the customer's hands. `unknown`: nobody can tell now. */
export type VoucherUse =
  | { state: 'usable' | 'lapsed'; usableUntil: Date }
  | { state: 'used'; usableUntil: Date; usedAt: Date }
  | { state: 'unknown' }

export interface StatementRow {
  outRequestNo: string
  issuerNo: string
  kind: PayoutKind
  amount: Fen
  /** When the issuer booked it: an ISO instant with the offset of Shanghai. */
  at: string
}

export interface WechatPayGateway {
  /** Pays once per `outRequestNo`, however often it is sent. Never throws for what can go wrong on the way. */
  send(order: PayoutOrder): Promise<PayoutResult>
  /** What became of an order whose answer never came. After `none`, send it again under the same number, no other. */
  find(order: Pick<PayoutOrder, 'kind' | 'outRequestNo' | 'openid'>): Promise<FoundPayout>
  /** Whether a payment was made with a voucher that was paid, and until when one can be. Never throws. */
  findUse(voucher: { openid: string; issuerNo: string }): Promise<VoucherUse>
  /**
   * Every payout the issuer booked on a Shanghai day; WeChat Pay has it from 9:00 of the next day. Throws
   * STATEMENT_NOT_READY where it is still being made, and ISSUER_UNAVAILABLE where it cannot be fetched, is not what its
   * hash says or does not add up.
   */
  statement(day: CalendarDay): Promise<StatementRow[]>
}

/** Throws where `merchantPrivateKeyPem` is no private key. */
export function createWechatPayGateway(settings: WechatPaySettings, sources: { clock: Clock; random: Random }): WechatPayGateway {
  const wire = createWire(settings, sources)
  const kinds = { voucher: createVoucherWire(wire, settings), redPacket: createRedPacketWire(wire, settings) }
  return {
    send: (order) => kinds[order.kind].send(order),
    find: (order) => kinds[order.kind].find(order),
    findUse: createUseWire(wire, settings),
    statement: (day) => fetchStatement(wire, day),
  }
}
