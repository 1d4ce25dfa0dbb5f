import { auditedActions, type AuditedAction } from '#shared/audit/audited-action'
import type { AuditEntryView } from '#shared/audit/contract'
import { channelGroundTexts, channelKindTexts, type ChannelGround, type ChannelKind } from '#shared/channel/kind'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { instantText } from '../ledger/instant-text'

/** What an entry is about, by the names the contract has for it. */
const subjects: Readonly<Record<string, string>> = {
  campaignId: '活动', templateId: '模板', managerId: '客户经理', voucherId: '奖品', voucherIds: '奖品', batchId: '批次', scriptId: '话术', questionId: '题目',
  leadId: '线索', externalUserId: '客户', decision: '决定', verdict: '决定', version: '版本', from: '从', isTemplate: '存为模板', status: '状态', capacity: '上限',
  statementOn: '账单日', day: '日期', action: '操作', before: '早于第', begunAt: '开始于', reviewId: '审核', month: '月份',
  nodeId: '节点', until: '到', targetAdds: '新增目标', adds: '目标', targetCost: '成本目标', channelCode: '渠道', kind: '分类', ground: '触点',
}

const values: Readonly<Record<string, string>> = {
  publish: '发布', return: '退回', approve: '批准', refuse: '拒绝', approved: '已批准', refused: '已拒绝', published: '已发布', review: '待复核', draft: '编辑中', waiting: '待复核',
  done: '已完成', saved: '已保存', interrupted: '中断，是否完成请核对', working: '在岗', onLeave: '休假', left: '离职', template: '模板', definition: '方案', true: '是', false: '否',
  added: '已新建', changed: '已修改', removed: '已删除', taken: '重名，没有改', inUse: '有活动在用，没有删',
  counts: '计入', excluded: '剔除', decided: '已核查', gone: '已由别人核查',
}

/** `draft.decideDraft` as people call it; one of an earlier version by its own name. */
export const actionText = (action: string): string => auditedActions[action as AuditedAction] ?? action

/** What is kept as a number of fen or an instant, and what is a word of its field alone: a channel may be called `bank`. */
const written: Readonly<Record<string, (value: unknown) => string>> = {
  kind: (value) => channelKindTexts[value as ChannelKind] ?? String(value),
  ground: (value) => channelGroundTexts[value as ChannelGround] ?? String(value),
  begunAt: (value) => instantText(String(value)),
  targetCost: (value) => `${formatYuan(toFen(Number(value)))} 元`,
}

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(valueText).join('、')
  const text = String(value)
  return Object.hasOwn(values, text) ? values[text]! : Object.hasOwn(auditedActions, text) ? actionText(text) : text
}

/** "活动 r13-newcomer · 决定 发布" */
export const subjectText = ({ subject }: Pick<AuditEntryView, 'subject'>): string =>
  Object.entries(subject).filter(([, value]) => value !== null).map(([name, value]) => `${subjects[name] ?? name} ${(written[name] ?? valueText)(value)}`).join(' · ')

export const outcomeText = ({ outcome }: Pick<AuditEntryView, 'outcome'>): string => valueText(outcome)

/** Of the bank's people the name, of a customer the number the bank has for him. */
export const actorText = ({ actor }: Pick<AuditEntryView, 'actor'>): string => (actor.kind === 'manager' ? (actor.name ?? actor.id) : `客户 ${actor.id}`)
