import type { VoucherTrace } from '#shared/ledger/contract'
import { failureText } from '../payout/failure-text'

const outcomes: Readonly<Record<string, string>> = {
  accepted: '渠道已受理',
  refused: '渠道拒绝',
  unknown: '渠道没有明确答复，待核对',
  found: '查到渠道早已发放',
}

/** What came of an attempt, with the reason of a refusal in plain words. */
export function attemptText({ outcome, code, detail }: VoucherTrace['attempts'][number]): string {
  const said = Object.hasOwn(outcomes, outcome) ? outcomes[outcome]! : outcome
  return code === null ? said : `${said}：${failureText({ code, text: detail ?? '' }).what}（${code}）`
}

/** By what to find it at the issuer, or what the wire said; null where the reason says it all. */
export function attemptNote({ outcome, code, detail }: VoucherTrace['attempts'][number]): string | null {
  if (code !== null || !detail) return null
  return outcome === 'unknown' ? `原文：${detail}` : `渠道单号 ${detail}`
}
