import type { VoucherTrace } from '#shared/ledger/contract'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { failureText } from '#shared/payout/failure-text'
import { formatDay } from '#shared/time/calendar-day'
import type { Traced, TracedAttempt, TracedVoucher } from './traced-voucher'

/** Null: it has not happened. */
type Step = readonly [at: Date | null, text: string]

const outcomes: Readonly<Record<string, string>> = {
  accepted: '发放渠道已受理',
  refused: '发放渠道拒绝',
  unknown: '发放渠道没有明确答复，待核对',
  found: '经查询，发放渠道已经发放过',
}

/** Parts that are not there are left out: "提交信息，手机号138****1234". */
const listed = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join('，')

const optional = (label: string, value: string | null) => value && `${label}${value}`

function wayIn(it: TracedVoucher): Step[] {
  return [
    [it.opened_at, listed('打开活动链接', optional('来自', it.channel_name && `“${it.channel_name}”`))],
    [it.joined_at, '参与活动'],
    [it.informed_at, listed('提交信息', optional('手机号', it.phone_mask), optional('银行卡', it.card_mask))],
    [it.informed_at, `同意授权说明（版本 ${it.consent_version}）`],
    [it.bank_checked_at, `核对本行客户：${it.is_bank_customer ? '是' : '不是'}`],
  ]
}

function earned({ source, ticket, tickets, prize_name, amount_fen }: TracedVoucher): string {
  const amount = `${formatYuan(toFen(amount_fen))}元`
  if (source === 'groupGame') return `在群游戏里拿到名额，获得红包${amount}，由这场游戏预留的金额转入待发放`
  const how = source === 'draw' ? `抽中“${prize_name}”${amount}（第${ticket}号，共${tickets}号）` : `邀请好友达标，获得奖励${amount}`
  return `${how}，预算转入待发放`
}

function dueOn({ payable_on, is_provisional }: TracedVoucher): string {
  return `应于${formatDay(payable_on)}发放${is_provisional ? '（暂定，待节假日安排公布）' : ''}`
}

/** The day counts from the claim where there is one: before it there is nothing to promise. */
function standing(it: TracedVoucher): Step[] {
  if (it.claimed_at) return [[it.drawn_at, '等待在手机银行领取'], [it.claimed_at, `在手机银行领取，${dueOn(it)}`]]
  return [[it.drawn_at, it.state === 'unclaimed' ? '等待在手机银行领取' : dueOn(it)]]
}

/** Counted from the first to the last, whatever the payout's own count, which begins anew when it is sent again. */
function attemptText({ outcome, code, detail }: TracedAttempt, place: number): string {
  const reason = code === null ? null : failureText({ code, text: detail ?? '' }).what
  return listed(`第${place + 1}次发放：${outcomes[outcome] ?? outcome}`, reason)
}

function payout({ voucher, attempts, batches, entries }: Traced): Step[] {
  return [
    ...attempts.map((it, place): Step => [it.attempted_at, attemptText(it, place)]),
    ...batches.map((it): Step => [it.decided_at, `${it.maker}申请重新发放（${it.reason}），${it.decider}批准`]),
    [voucher.paid_at, listed('已发放到账，待发放转入已发放', optional('单号', voucher.issuer_no))],
    [voucher.used_at, '客户付款时已使用'],
    [voucher.lapsed_at, '过了使用期限，客户没有使用'],
    ...entries.filter(({ to_account }) => to_account === 'released').map((it): Step => [it.booked_at, '过期未发放，金额退回']),
  ]
}

/** What happened, in the order it did. */
export function tellStory(traced: Traced): VoucherTrace['story'] {
  const { voucher, contacts } = traced
  const steps: Step[] = [
    ...contacts.map((it): Step => [it.happened_at, `${it.kind === 'add' ? '添加' : '删除'}客户经理${it.manager_name}`]),
    ...wayIn(voucher),
    [voucher.drawn_at, earned(voucher)],
    ...standing(voucher),
    ...payout(traced),
  ]
  return steps
    .filter((step): step is [Date, string] => step[0] !== null)
    .toSorted(([one], [other]) => one.getTime() - other.getTime())
    .map(([at, text]) => ({ at: at.toISOString(), text }))
}
