import { whenText } from '#shared/branch-event/when-text'
import type { GroupGameDesk, GroupGameEnd, ListedGame } from '#shared/group-game/contract'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'

export const kindTexts: Readonly<Record<ListedGame['kind'], string>> = { dice: '掷骰子', quiz: '答题', lyric: '猜歌词' }

const endTexts: Readonly<Record<GroupGameEnd, string>> = {
  slots: '名额发完', rounds: '轮次走完', manager: '提前结束', cancelled: '已取消', missed: '没有开场',
}

/** "5 个名额：10、8、7、6、5 元". */
export const rewardsText = (rewards: readonly Fen[]): string => `${rewards.length} 个名额：${rewards.map(formatYuan).join('、')} 元`

/** Where a game stands, in a word or two. */
export function stateText({ state, end, winners }: Pick<ListedGame, 'state' | 'end' | 'winners'>): string {
  if (state === 'planned') return '待预告'
  if (state === 'announced') return '已预告'
  if (state === 'running') return '进行中'
  return winners > 0 ? `${endTexts[end ?? 'rounds']}，${winners} 人中奖` : endTexts[end ?? 'rounds']
}

export const titleText = ({ kind, startsAt }: Pick<ListedGame, 'kind' | 'startsAt'>): string => `${whenText(startsAt)} ${kindTexts[kind]}`

const actionTexts: Readonly<Record<GroupGameDesk['log'][number]['action'], string>> = {
  plan: '安排', announce: '预告', launch: '发起', pause: '暂停', resume: '继续', extend: '延长', skip: '跳过', end: '提前结束', cancel: '取消',
}

/** "第 2 轮跳过". */
export const logText = ({ action, round }: GroupGameDesk['log'][number]): string => `${round > 0 ? `第 ${round} 轮` : ''}${actionTexts[action]}`
