import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { tellStory } from './tell-story'
import type { Traced, TracedAttempt, TracedVoucher } from './traced-voucher'

const at = (time: string) => new Date(`2026-${time}+08:00`)
const DRAWN = at('02-12T10:00:00')

function traced(voucher: Partial<TracedVoucher> = {}, rest: Partial<Traced> = {}): Traced {
  return {
    voucher: {
      id: 'c1:anna', campaign_id: 'c1', customer_id: 'anna', customer_name: null, phone_mask: null, card_mask: null, source: 'draw',
      state: 'due', amount_fen: 388, ticket: 7, tickets: 5000, prize_name: '见面礼', drawn_at: DRAWN,
      payable_on: '2026-02-26' as CalendarDay, is_provisional: false, claimed_at: null, paid_at: null, used_at: null, lapsed_at: null, issuer_no: null,
      channel_name: null, opened_at: null, joined_at: null, informed_at: null, consent_version: null, bank_checked_at: null,
      is_bank_customer: null, ...voucher,
    },
    contacts: [], entries: [], attempts: [], batches: [], ...rest,
  }
}

const attemptOf = (outcome: string, attemptedAt: Date, code: string | null = null, detail = '…'): TracedAttempt => ({
  outcome, code, detail, attempted_at: attemptedAt,
})

const textsOf = (it: Traced) => tellStory(it).map(({ text }) => text)

test('the way to a draw is told in the order it was gone, whoever was deleted and added again', () => {
  const way = traced(
    {
      opened_at: at('02-10T09:00:00'), joined_at: at('02-10T09:01:00'), informed_at: at('02-10T09:02:00'), phone_mask: '138****1234',
      card_mask: '**** 5678', consent_version: 'v3', channel_name: '西湖支行大堂', bank_checked_at: at('02-10T09:02:01'), is_bank_customer: false,
    },
    {
      contacts: [
        { kind: 'add', manager_name: '林晚晴', happened_at: at('02-09T09:00:00') },
        { kind: 'delete', manager_name: '林晚晴', happened_at: at('02-10T09:00:30') },
      ],
    },
  )
  expect(textsOf(way)).toEqual([
    '添加客户经理林晚晴', '打开活动链接，来自“西湖支行大堂”', '删除客户经理林晚晴', '参与活动', '提交信息，手机号138****1234，银行卡**** 5678',
    '同意授权说明（版本 v3）', '核对本行客户：不是', '抽中“见面礼”3.88元（第7号，共5000号），预算转入待发放', '应于2月26日发放',
  ])
})

test('a day that may still move is told as one', () => {
  expect(textsOf(traced({ is_provisional: true })).at(-1)).toBe('应于2月26日发放（暂定，待节假日安排公布）')
})

test('a prize of mobile banking waits for its claim, and its day counts from there', () => {
  expect(textsOf(traced({ state: 'unclaimed' })).at(-1)).toBe('等待在手机银行领取')
  const claimed = traced({ claimed_at: at('02-19T10:00:00') })
  expect(textsOf(claimed).slice(1)).toEqual(['等待在手机银行领取', '在手机银行领取，应于2月26日发放'])
})

test('every attempt is told with its outcome in plain words, counted through, and who let a failed one go again', () => {
  const hard = traced(
    { paid_at: at('02-27T10:00:05'), issuer_no: '100' },
    {
      attempts: [
        attemptOf('unknown', at('02-26T00:00:01')),
        attemptOf('refused', at('02-26T00:03:00'), 'NOT_ENOUGH', '资金不足'),
        attemptOf('found', at('02-27T10:00:05')),
      ],
      batches: [{ reason: '账户已充值', maker: '唐凯文', decider: '罗静', decided_at: at('02-27T10:00:00') }],
    },
  )
  expect(textsOf(hard).slice(2)).toEqual([
    '第1次发放：发放渠道没有明确答复，待核对', '第2次发放：发放渠道拒绝，发放账户余额不足', '唐凯文申请重新发放（账户已充值），罗静批准',
    '第3次发放：经查询，发放渠道已经发放过', '已发放到账，待发放转入已发放，单号100',
  ])
})

test('the story goes on to the payment that a voucher was used in', () => {
  const used = traced({ paid_at: at('02-26T09:00:00'), issuer_no: '100', used_at: at('02-27T12:00:00') })
  expect(textsOf(used).slice(-2)).toEqual(['已发放到账，待发放转入已发放，单号100', '客户付款时已使用'])
})

test('a prize whose time was over ends with its money going back', () => {
  const entry = { from_account: 'reserved', to_account: 'released', amount_fen: 388, booked_at: at('08-26T00:00:00') } as const
  expect(tellStory(traced({ state: 'expired' }, { entries: [entry] })).at(-1)).toEqual({
    at: '2026-08-25T16:00:00.000Z', text: '过期未发放，金额退回',
  })
})
