/** Where a coupon can be used (C22), and what people call it. */
export const sceneTexts = {
  dining: '餐饮',
  delivery: '外卖',
  topUp: '充值',
  bills: '生活缴费',
  cinema: '电影',
  carLoan: '购车分期',
  fuel: '加油',
  mall: '商圈',
  supermarket: '超市',
  transport: '出行',
  pharmacy: '药店',
} as const

export type Scene = keyof typeof sceneTexts

export const scenes = Object.keys(sceneTexts) as [Scene, ...Scene[]]
