import type { VoucherTrace } from '#shared/ledger/contract'
import { failureText } from '#shared/payout/failure-text'

const outcomes: Readonly<Record<string, string>> = {
  accepted: '渠道已受理',
  refused: '渠道拒绝',
  unknown: '渠道没有明确答复，待核对',
  found: '查到渠道早已发放',
}

/** What came of an attempt, with the reason of a refusal in plain words. */
export function attemptText({ outcome, code, detail }: VoucherTrace['attempts'][number]): string {
  const said = Object.hasOwn(outcomes, outcome) ? outcomes[outcome]! : outcome
  return code === null ? said : `${said}：${failureText({ code, text: detail ?? '' }).what}`
}

/** By what to ask the issuer about it, or what the wire said; null where there is neither. */
export function attemptNote({ outcome, code, detail }: VoucherTrace['attempts'][number]): string | null {
  if (code !== null) return `渠道代码 ${code}`
  if (!detail) return null
  return outcome === 'unknown' ? `原文：${detail}` : `渠道单号 ${detail}`
}
