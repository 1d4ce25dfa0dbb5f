import type { TodayItem } from '#shared/today/contract'
import { instantText } from '../ledger/instant-text'

/** How late it is, else since when it waits. */
export function whenText({ at, isWholeDay, daysOverdue }: Pick<TodayItem, 'at' | 'isWholeDay' | 'daysOverdue'>): string {
  if (daysOverdue > 0) return isWholeDay ? `逾期 ${daysOverdue} 天` : `等了 ${daysOverdue} 天`
  return isWholeDay ? '今天' : instantText(at)
}
