import type { Replies, ReplyCause, ReplyFigures, ReplyPart } from '#shared/reply/contract'
import { rateText } from '#shared/group-health/rate'
import { excelCsv } from '../figure/excel-csv'
import type { ReplyPlace } from './reply-store'

export const causeTexts: Readonly<Record<ReplyCause, { item: string; sent: string }>> = {
  script: { item: '话术', sent: '发出' },
  material: { item: '素材', sent: '打开' },
}

export const partText = (of: ReplyCause, by: ReplyPart): string => ({ item: causeTexts[of].item, branch: '网点', manager: '客户经理' })[by]

/** A script within a manager, or a manager within a script, is the last there is. */
export const canOpen = (by: ReplyPart, way: readonly ReplyPlace[]): boolean => !way.some(({ part }) => part === (by === 'item' ? 'manager' : 'item'))

const cells = ({ sent, replied }: ReplyFigures) => [sent, replied.part, replied.whole, rateText(replied)]

/** As on the screen, for Excel. */
export function repliesCsv({ total, parts, withinHours }: Pick<Replies, 'total' | 'parts' | 'withinHours'>, of: ReplyCause, by: ReplyPart): string {
  const head = [partText(of, by), causeTexts[of].sent, `${withinHours}小时内有回复`, `已满${withinHours}小时`, '回复率']
  return excelCsv([head, ['合计', ...cells(total)], ...parts.map(({ name, figures }) => [name, ...cells(figures)])])
}
