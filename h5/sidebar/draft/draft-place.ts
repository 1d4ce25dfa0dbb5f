import type { DraftField } from './draft-form'

/** What people call the parts of a definition. */
export const fieldTexts: Readonly<Record<DraftField, string>> = {
  id: '活动编号',
  name: '活动名称',
  startsAt: '开始时间',
  endsAt: '结束时间',
  entry: '参加入口',
  groupIds: '客户群',
  infoFields: '填写信息',
  phoneCheck: '手机号验证',
  game: '抽奖前的游戏',
  lyricTries: '每句可以猜几次',
  skin: '抽奖样式',
  gates: '参加条件',
  budget: '活动预算',
  prizes: '奖品',
  payoutKind: '奖品形式',
  claimChannel: '领取方式',
  cardTerms: '用卡说明',
  referral: '邀请奖励',
  costShare: '费用共担',
  goals: '活动目标',
  goalsOverriddenBy: '多个直接目标的负责人',
  rules: '补充规则',
  consent: '授权说明',
  branchMayEdit: '网点可以修改的内容',
  plan: '人、物、场、时',
  marketingNode: '营销节点',
}

const partTexts: Readonly<Record<string, string>> = {
  name: '名称', code: '编号', amount: '金额', count: '数量', minimumSpend: '最低消费', budget: '预算', tiers: '奖励', invited: '邀请人数', partner: '合作商户', percent: '商户承担比例',
  people: '人', material: '物', place: '场', time: '时',
  version: '版本号', purpose: '用途', text: '正文', firstAdd: '首次添加', region: '归属地', province: '省份', city: '城市', unknown: '查不到归属地时',
}

export function isDraftField(name: string): name is DraftField {
  return Object.prototype.hasOwnProperty.call(fieldTexts, name)
}

const partText = (part: string) => (/^\d+$/.test(part) ? `第 ${Number(part) + 1} 条` : (partTexts[part] ?? part))

/** Where in a definition something lies, in words: "prizes.2.amount" → "奖品 · 第 3 条 · 金额". */
export function placeText(path: string): string {
  const [field = '', ...parts] = path.split('.')
  return [isDraftField(field) ? fieldTexts[field] : '活动方案', ...parts.map(partText)].join(' · ')
}

/** What stands at this path of a form or a definition; undefined where there is nothing. */
export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], root)
}
