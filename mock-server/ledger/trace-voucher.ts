import { ApiError } from '#shared/api/api-error'
import type { VoucherTrace } from '#shared/ledger/contract'
import { toFen } from '#shared/money/fen'
import type { Deps } from '../deps'
import { showReceipt } from '../draw/show-receipt'
import { explainEligibility } from '../eligibility/explain-eligibility'
import { findVoucherId, voucherCode } from '../voucher/voucher-code'
import { tellStory } from './tell-story'
import { readTraced, type TracedAttempt, type TracedEntry, type TracedVoucher } from './traced-voucher'

type TraceDeps = Pick<Deps, 'db' | 'clock' | 'campaigns' | 'receipts'>

const entryView = ({ from_account, to_account, amount_fen, booked_at }: TracedEntry): VoucherTrace['entries'][number] => ({
  from: from_account, to: to_account, amount: toFen(amount_fen), bookedAt: booked_at.toISOString(),
})

const attemptView = ({ attempted_at, outcome, code, detail }: TracedAttempt): VoucherTrace['attempts'][number] => ({
  at: attempted_at.toISOString(), outcome, code, detail,
})

/** Why his draw was let through, as its facts are now, and the signature under it; a reward has neither. */
async function proof(deps: TraceDeps, { source, campaign_id, customer_id }: TracedVoucher): Promise<Pick<VoucherTrace, 'facts' | 'receipt'>> {
  if (source !== 'draw') return { facts: null, receipt: null }
  const { facts } = await explainEligibility(deps, campaign_id, customer_id)
  return { facts, receipt: await showReceipt(deps, campaign_id, customer_id) }
}

/**
 * Why does this customer have this voucher (K10): from the campaign's budget to his hand, with what made him eligible.
 * It is named by its id, or by its code as somebody typed it. Throws VOUCHER_NOT_FOUND and VOUCHER_CODE_SHARED.
 */
export async function traceVoucher(deps: TraceDeps, typed: string): Promise<VoucherTrace> {
  const voucherId = await findVoucherId(deps.db, typed)
  const traced = await readTraced(deps.db, voucherId)
  if (!traced) throw new ApiError('VOUCHER_NOT_FOUND', voucherId)
  const { voucher, entries, attempts } = traced
  const origin = await deps.campaigns.ofPool(voucher.campaign_id)
  return {
    voucherId,
    voucherCode: voucherCode(voucherId),
    campaignId: origin.id,
    campaignName: origin.name,
    customerName: voucher.customer_name,
    maskedPhone: voucher.phone_mask,
    amount: toFen(voucher.amount_fen),
    state: voucher.state,
    source: voucher.source,
    prizeName: voucher.prize_name,
    story: tellStory(traced),
    ...(await proof(deps, voucher)),
    entries: entries.map(entryView),
    attempts: attempts.map(attemptView),
  }
}
