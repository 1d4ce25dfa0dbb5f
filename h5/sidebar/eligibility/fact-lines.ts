import type { EligibilityView } from '#shared/eligibility/contract'
import { instantText } from '../ledger/instant-text'

/** One fact of the decision: whether it speaks for the customer, against him, or is not known. */
export interface FactLine {
  label: string
  text: string
  isGood: boolean | null
}

type Facts = EligibilityView['facts']

const GATES: Readonly<Record<EligibilityView['gates'][number], (facts: Facts) => FactLine>> = {
  firstAdd: ({ isAdded, isFirstAdd, firstAddedAt, lastFreshAddAt }) => ({
    label: '首次添加',
    text: firstAddedAt ? `最早添加 ${instantText(firstAddedAt)}，最近一次新添加 ${instantText(lastFreshAddAt ?? firstAddedAt)}` : '还没有添加过',
    isGood: isAdded ? isFirstAdd : null,
  }),
  region: ({ region, regionVersion, isRegionAllowed }) => ({
    label: '号码归属地',
    text: isRegionAllowed === null ? '还没有留手机号' : `${region ?? '号段表查不到'}（${regionVersion ?? ''}）`,
    isGood: isRegionAllowed,
  }),
  bankCustomer: ({ isBankCustomer, bankCheckedAt }) => ({
    label: '本行客户',
    text: isBankCustomer === null ? '核心系统还没有答复' : `${isBankCustomer ? '是' : '不是'}本行客户，${bankCheckedAt ? `${instantText(bankCheckedAt)}查询` : ''}`,
    isGood: isBankCustomer,
  }),
  whitelist: ({ isWhitelisted }) => ({ label: '受邀名单', text: isWhitelisted ? '在名单里' : '不在名单里', isGood: isWhitelisted }),
}

/** Every fact a manager can go through with his customer, the campaign's gates in their order. */
export function factLines({ facts, gates }: EligibilityView): FactLine[] {
  return [
    { label: '企业微信', text: facts.isAdded ? '已添加客户经理' : '还没有添加客户经理', isGood: facts.isAdded },
    ...gates.map((gate) => GATES[gate](facts)),
    { label: '员工', text: facts.isStaff ? '是本行员工' : '不是本行员工', isGood: !facts.isStaff },
    { label: '手机', text: facts.isDeviceUsed ? '这台手机别人抽过奖' : '这台手机没有别人抽过奖', isGood: !facts.isDeviceUsed },
  ]
}
