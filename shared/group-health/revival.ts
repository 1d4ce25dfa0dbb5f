/** What wakes a silent group: these four and no others (G18). */
export const revivals = ['event', 'financeNews', 'hotTopic', 'steps'] as const

export type Revival = (typeof revivals)[number]

export const revivalTexts: Readonly<Record<Revival, { name: string; how: string }>> = {
  event: { name: '平台活动或权益', how: '发一个正在进行的活动，或者办一场群游戏' },
  financeNews: { name: '财经新闻', how: '挑一条和大家有关的，用两句话说清楚' },
  hotTopic: { name: '社会热点', how: '抛一个身边的话题，请大家说说看' },
  steps: { name: '微信步数', how: '晒一晒今天的步数，约大家一起走' },
}
