import type { World } from '../qa/reset-world'
import { outRequestNo } from '../payout/out-request-no'
import { runWork } from '../work/run-work'
import { moveTo, R13, win } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const PAYOUT_MORNING = '2026-02-26T09:00:00+08:00'

type IssuerFault = Parameters<World['outside']['issuer']['setFault']>[0]

/** Drawn on 12 February; now it is the morning of the 26th, and the issuer answers so. */
async function bringDue(world: World, fault: IssuerFault = { mode: 'none' }): Promise<void> {
  await win(world, { customerId: 'cust-01' })
  moveTo(world, PAYOUT_MORNING)
  world.outside.issuer.setFault(fault)
}

async function payWith(world: World, fault: IssuerFault): Promise<void> {
  await bringDue(world, fault)
  await runWork(world.deps)
}

/** Paid in the morning, and at noon of the next day he pays with it. */
export async function useVoucher(world: World): Promise<void> {
  await payWith(world, { mode: 'none' })
  moveTo(world, '2026-02-27T12:00:00+08:00')
  world.outside.issuer.use(outRequestNo(`${R13}:cust-01`))
  await runWork(world.deps)
}

/** Paid, never used, and its last day is over. */
async function lapse(world: World): Promise<void> {
  await payWith(world, { mode: 'none' })
  await runWork(world.deps)
  moveTo(world, '2026-03-29T09:00:00+08:00')
  await runWork(world.deps)
}

const IN_APP = 'qa-claim-in-app'

export const payouts = [
  scenario({
    name: 'claim-in-app',
    title: '到手机银行领取',
    hint: '陈思源抽中的立减金要到手机银行领取。点“去手机银行领取”：这台手机没有装，两秒后应换成“在网页领取”。在网页领完再回来，看到到账日期。',
    link: `/lottery/${IN_APP}`,
    setUp: async (world) => {
      await publish(world, { id: IN_APP, name: '手机银行见面礼', claimChannel: 'mobileBank' })
      await win(world, { customerId: 'cust-01', campaignId: IN_APP })
    },
  }),
  scenario({
    name: 'payout-due-today',
    title: '今天该到账',
    hint: '2月12日抽中，过了春节，今天（2月26日）该到账。后台一两秒内就会发放：刷新“我的奖品”，看它变成“已到账”。',
    setUp: (world) => bringDue(world),
  }),
  scenario({
    name: 'paid',
    title: '已经到账',
    hint: '立减金已发到微信。财务（唐凯文）能看到这一笔，台账应平。',
    memberId: 'tang-kaiwen',
    setUp: (world) => payWith(world, { mode: 'none' }),
  }),
  scenario({
    name: 'voucher-used',
    title: '立减金已经用掉',
    hint: '客户2月27日付款时用掉了立减金。在“我的”里看到“2月27日已使用”。想自己用一张：先设成“已经到账”，再调 POST /qa/payments，打开“我的”等十几秒。',
    setUp: useVoucher,
  }),
  scenario({
    name: 'voucher-expired',
    title: '立减金过期没有用',
    hint: '2月26日到账的立减金，到3月28日也没有用。在“我的”里应看到“3月28日已过期，没有使用”。',
    setUp: lapse,
  }),
  scenario({
    name: 'payout-failing',
    title: '发放暂时失败，等待重试',
    hint: '发放账户余额不足，第一次发放被拒。客户看到的是“正在发放”。在面板里让发放渠道恢复正常，再把时钟拨后一分钟，就会到账。',
    memberId: 'tang-kaiwen',
    setUp: (world) => payWith(world, { mode: 'refuse', code: 'NOT_ENOUGH' }),
  }),
  scenario({
    name: 'payout-failed',
    title: '发放失败，等人处理',
    hint: '发放渠道拒绝了这位客户，重试没有用。唐凯文提出重发，罗静复核；先让发放渠道恢复正常。',
    memberId: 'tang-kaiwen',
    setUp: (world) => payWith(world, { mode: 'refuse', code: 'RULE_LIMIT' }),
  }),
  scenario({
    name: 'issuer-silent',
    title: '发放渠道没有回音',
    hint: '请求发出去了，对方一直不回。客户看到“正在发放”，钱没有重复发。让渠道恢复正常，把时钟拨后三分钟，会先查询再补发。',
    memberId: 'tang-kaiwen',
    setUp: (world) => bringDue(world, { mode: 'timeoutBefore' }),
  }),
  scenario({
    name: 'issuer-drops-after-commit',
    title: '发放成功，回执丢了',
    hint: '对方已经发了，连接却断在回执之前。把时钟拨后三分钟：应查到已发放，记为到账，只发一次。',
    memberId: 'tang-kaiwen',
    setUp: (world) => payWith(world, { mode: 'dropAfterCommit', times: 1 }),
  }),
]
