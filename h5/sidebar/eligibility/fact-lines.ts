import type { EligibilityView } from '#shared/eligibility/contract'
import { instantText } from '../ledger/instant-text'
import { regionVersionText } from './region-version-text'

/** `idle`: it decides nothing here, as not having played where no game is asked for. */
export type FactMark = 'met' | 'unmet' | 'unknown' | 'idle'

/** One fact of the decision, with what it says of the customer. */
export interface FactLine {
  label: string
  texts: readonly string[]
  mark: FactMark
}

type Decision = Pick<EligibilityView, 'facts' | 'gates' | 'refusal'>
type Facts = EligibilityView['facts']

const markOf = (isMet: boolean | null): FactMark => (isMet === null ? 'unknown' : isMet ? 'met' : 'unmet')

const NO_PHONE = '还没有留手机号'

function firstAdd({ isFirstAdd, firstAddedAt, lastFreshAddAt }: Facts): FactLine {
  const texts = firstAddedAt ? [`最早添加：${instantText(firstAddedAt)}`] : ['还没有添加过客户经理']
  if (lastFreshAddAt) texts.push(`最近一次新添加：${instantText(lastFreshAddAt)}`)
  return { label: '首次添加', texts, mark: markOf(isFirstAdd) }
}

function phoneRegion({ maskedPhone, region, regionVersion, isRegionAllowed }: Facts): FactLine {
  if (isRegionAllowed === null) return { label: '号码归属地', texts: [maskedPhone ? '还没有查到' : NO_PHONE], mark: 'unknown' }
  const texts = [region ?? '号段表里没有这个号码']
  if (regionVersion) texts.push(regionVersionText(regionVersion))
  return { label: '号码归属地', texts, mark: markOf(isRegionAllowed) }
}

function bankCustomer({ maskedPhone, isBankCustomer, bankCheckedAt }: Facts): FactLine {
  const answer = isBankCustomer === null ? (maskedPhone ? '核心系统还没有答复' : NO_PHONE) : isBankCustomer ? '是本行客户' : '不是本行客户'
  return { label: '本行客户', texts: bankCheckedAt ? [answer, `查询时间：${instantText(bankCheckedAt)}`] : [answer], mark: markOf(isBankCustomer) }
}

function whitelist({ maskedPhone, isWhitelisted }: Facts): FactLine {
  if (!maskedPhone) return { label: '受邀名单', texts: [NO_PHONE], mark: 'unknown' }
  return { label: '受邀名单', texts: [isWhitelisted ? '在名单里' : '不在名单里'], mark: markOf(isWhitelisted) }
}

const GATES: Readonly<Record<EligibilityView['gates'][number], (facts: Facts) => FactLine>> = { firstAdd, region: phoneRegion, bankCustomer, whitelist }

/** What only some campaigns ask for: it speaks against him only where it is what refused him. */
function asked(isMet: boolean, isRefused: boolean): FactMark {
  if (isMet) return 'met'
  return isRefused ? 'unmet' : 'idle'
}

/** Every fact a manager can go through with his customer, the campaign's gates in their order. */
export function factLines({ facts, gates, refusal }: Decision): FactLine[] {
  const { isAdded, isGroupMember, isStaff, isDeviceUsed, hasWonGame } = facts
  const isGroupAsked = isGroupMember || refusal === 'NOT_IN_GROUP'
  const isGameAsked = hasWonGame || refusal === 'GAME_REQUIRED'
  return [
    { label: '企业微信', texts: [isAdded ? '已添加客户经理' : '没有添加客户经理'], mark: asked(isAdded, refusal === 'NOT_ADDED') },
    ...gates.map((gate) => GATES[gate](facts)),
    { label: '员工', texts: [isStaff ? '是本行员工' : '不是本行员工'], mark: markOf(!isStaff) },
    { label: '手机', texts: [isDeviceUsed ? '别人用这台手机抽过奖' : '没有别人用这台手机抽过奖'], mark: markOf(!isDeviceUsed) },
    {
      label: '客户群', texts: [isGroupMember ? '在活动的客户群里' : isGroupAsked ? '不在活动的客户群里' : '没有入群记录，活动限群成员时才需要'],
      mark: asked(isGroupMember, isGroupAsked),
    },
    {
      label: '小游戏', texts: [hasWonGame ? '已经完成' : isGameAsked ? '还没有完成' : '没有游戏记录，活动带小游戏时才需要'],
      mark: asked(hasWonGame, isGameAsked),
    },
  ]
}
