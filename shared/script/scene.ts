/** The nine topics of the first step (S6a). */
const careTopics = {
  weather: '天气',
  specialty: '特产',
  news: '新闻',
  region: '地区',
  moments: '朋友圈',
  'work-child': '工作小孩',
  marriage: '婚姻',
  'in-laws': '婆媳',
  stars: '明星八卦',
} as const

const occasions = {
  welcome: '自我介绍',
  'group-entry': '邀请进群',
  holiday: '节日',
  birthday: '生日',
  activity: '活动',
  renewal: '到期续作',
  payout: '发放到账',
  'hall-event': '厅堂活动',
  payment: '缴费提醒',
  'after-sale': '售后关怀',
  'anti-fraud': '反诈提醒',
} as const

/** What a script is for, as its chip is labelled. */
export const sceneNames = { ...careTopics, ...occasions } as const

export type Scene = keyof typeof sceneNames

export const careScenes = Object.keys(careTopics) as (keyof typeof careTopics)[]
export const scenes = Object.keys(sceneNames) as Scene[]
