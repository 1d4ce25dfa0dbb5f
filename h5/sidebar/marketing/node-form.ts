import type { MarketingNode, WrittenNode } from '#shared/marketing/contract'
import { MOST_NODE_DAYS, MOST_TARGET_ADDS } from '#shared/marketing/node-limits'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import { daysBetween, type CalendarDay } from '#shared/time/calendar-day'
import { typedNumber, typedText } from '../form/typed-number'

/** A node as it is typed. */
export interface NodeForm {
  name: string
  from: string
  until: string
  targetAdds: string
  targetCost: string
}

export type NodeProblems = Partial<Record<keyof NodeForm, string>>

export const nodeForm = (node: MarketingNode | null): NodeForm => ({
  name: node?.name ?? '', from: node?.from ?? '', until: node?.until ?? '', targetAdds: node?.targetAdds?.toString() ?? '',
  targetCost: node?.targetCost === null || node?.targetCost === undefined ? '' : formatYuan(node.targetCost),
})

const isDay = (text: string) => /^2\d{3}-\d\d-\d\d$/.test(text)

function daysProblem({ from, until }: NodeForm): string {
  if (!isDay(until)) return '请选最后一天'
  if (!isDay(from)) return ''
  const days = daysBetween(from as CalendarDay, until as CalendarDay)
  if (days < 0) return '最后一天要在第一天之后，或同一天'
  return days < MOST_NODE_DAYS ? '' : '一个节点最长一年'
}

/** What is still to be put right, and what can be sent where nothing is. */
export function readNodeForm(form: NodeForm): { problems: NodeProblems; written: WrittenNode | null } {
  const [adds, cost] = [typedText(form.targetAdds), typedText(form.targetCost)]
  const [targetAdds, targetCost] = [adds === '' ? null : typedNumber(adds), cost === '' ? null : parseYuan(cost)]
  const all: NodeProblems = {
    name: form.name.trim() === '' ? '请写下节点的名字' : '',
    from: isDay(form.from) ? '' : '请选第一天',
    until: daysProblem(form),
    targetAdds: adds !== '' && (targetAdds === null || targetAdds < 1 || targetAdds > MOST_TARGET_ADDS) ? '请填 1 以上的整数，或者空着' : '',
    targetCost: cost !== '' && targetCost === null ? '请填写金额，例如 5，或者空着' : '',
  }
  const isFine = Object.values(all).every((problem) => problem === '')
  const days = { from: form.from as CalendarDay, until: form.until as CalendarDay }
  return { problems: all, written: isFine ? { name: form.name.trim(), ...days, targetAdds, targetCost } : null }
}
