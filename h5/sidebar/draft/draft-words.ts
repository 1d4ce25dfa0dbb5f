import type { DraftForm } from './draft-form'

export interface Choice<Value extends string> {
  value: Value
  label: string
  hint?: string
}

type Choices<Field extends keyof DraftForm> = readonly Choice<Extract<DraftForm[Field], string>>[]

export const entryChoices: Choices<'entry'> = [
  { value: 'manager', label: '客户经理链接', hint: '客户先添加发链接的客户经理' },
  { value: 'public', label: '公开链接', hint: '先填手机号，再添加所属网点的客户经理' },
  { value: 'group', label: '客户群', hint: '指定客户群的成员才能参加' },
]

export const gameChoices: Choices<'game'> = [
  { value: 'none', label: '没有游戏' },
  { value: 'dice', label: '掷骰子' },
  { value: 'quiz', label: '答题' },
  { value: 'lyric', label: '猜歌词', hint: '诗词、民歌里的一句，补上空缺的字' },
]

export const skinChoices: Choices<'skin'> = [
  { value: 'wheel', label: '大转盘' },
  { value: 'grid', label: '九宫格' },
  { value: 'scratch', label: '刮刮卡' },
]

export const payoutChoices: Choices<'payoutKind'> = [
  { value: 'voucher', label: '微信立减金', hint: '付款满门槛时抵扣' },
  { value: 'redPacket', label: '微信红包', hint: '直接到微信零钱' },
]

export const claimChoices: Choices<'claimChannel'> = [
  { value: 'wechat', label: '在微信里自动到账' },
  { value: 'mobileBank', label: '到手机银行领取', hint: '客户领取之后才发放' },
]

export const infoChoices: readonly Choice<DraftForm['infoFields'][number]>[] = [
  { value: 'phone', label: '手机号' },
  { value: 'card', label: '银行卡' },
]

export const phoneCheckChoices: Choices<'phoneCheck'> = [
  { value: 'none', label: '不验证' },
  { value: 'sms', label: '短信验证码', hint: '客户填写短信里的 6 位数字，证明手机号是本人的；短信按条计费' },
]

export const firstAddChoices: readonly Choice<DraftForm['gates']['firstAdd']>[] = [
  { value: 'none', label: '不限' },
  { value: 'never', label: '活动开始前从没加过', hint: '以前加过任何一位客户经理的都不能参加' },
  { value: 'period', label: '活动期间新加', hint: '添加时还没有其他客户经理' },
]

export const unknownRegionChoices: readonly Choice<DraftForm['gates']['region']['unknown']>[] = [
  { value: 'deny', label: '不能参加' },
  { value: 'allow', label: '可以参加' },
]

export const goalChoices: readonly Choice<DraftForm['goals'][number]['goal']>[] = [
  { value: 'acquire', label: '获客' },
  { value: 'followAccount', label: '关注公众号' },
  { value: 'bindCard', label: '三方绑卡' },
  { value: 'mobileBank', label: '手机银行' },
  { value: 'openAccount', label: '开户' },
  { value: 'monthlyActive', label: '月活提升' },
]

export const branchFieldChoices: readonly Choice<DraftForm['branchMayEdit'][number]>[] = [
  { value: 'name', label: '活动名称' },
  { value: 'startsAt', label: '开始时间' },
  { value: 'endsAt', label: '结束时间' },
  { value: 'rules', label: '补充规则' },
  { value: 'cardTerms', label: '用卡说明' },
  { value: 'groupIds', label: '客户群' },
  { value: 'skin', label: '抽奖样式' },
  { value: 'plan', label: '人、物、场、时' },
  { value: 'marketingNode', label: '营销节点' },
]

/** The label of a choice. */
export function wordOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
