import type { Lead } from '#shared/lead/contract'
import { leadStates, type LeadState } from '#shared/lead/state'
import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

export const leadStateTexts: Readonly<Record<LeadState, string>> = { new: '未联系', called: '已外呼', added: '已添加', refused: '拒绝' }

/** 已外呼, the state of that name. */
export const stateNamed = (words: string): LeadState | null => leadStates.find((it) => leadStateTexts[it] === words) ?? null

export const emptyTexts: Readonly<Record<LeadState, { title: string; text: string }>> = {
  new: { title: '没有要联系的线索', text: '都联系过了。总行导入新的名单后，分给您的会出现在这里。' },
  called: { title: '没有等待回复的线索', text: '打过电话、还没添加的客户会留在这里，方便再次联系。' },
  added: { title: '还没有添加成功的线索', text: '客户加您企业微信后，会自动归到这里。' },
  refused: { title: '没有拒绝的线索', text: '不愿意联系的客户记在这里，不会再分给别人去打扰。' },
}

export const nameOf = ({ name }: Pick<Lead, 'name'>) => name || '未留姓名'

/** "2月12日记为已外呼"; nothing while nothing was done. */
export function doneText({ state, changedAt, isClosed }: Pick<Lead, 'state' | 'changedAt' | 'isClosed'>): string {
  if (isClosed) return '企业微信已确认添加'
  return changedAt === null || state === 'new' ? '' : `${formatDay(shanghaiDay(new Date(changedAt)))}记为${leadStateTexts[state]}`
}
