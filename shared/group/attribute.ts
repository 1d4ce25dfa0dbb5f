/** What a group has to do with money: one half of its double attribute (G3). */
export const financeAttributes = ['savings', 'card', 'loan', 'payment', 'pension', 'business'] as const
export type FinanceAttribute = (typeof financeAttributes)[number]

export const financeTexts: Readonly<Record<FinanceAttribute, string>> = {
  savings: '存款理财', card: '信用卡', loan: '消费贷款', payment: '生活缴费', pension: '养老金融', business: '企业与商户金融',
}

/** What its people have to do with each other: the other half (G3). */
export const socialAttributes = ['neighbours', 'parents', 'colleagues', 'merchants', 'drivers', 'hobby', 'seniors'] as const
export type SocialAttribute = (typeof socialAttributes)[number]

export const socialTexts: Readonly<Record<SocialAttribute, string>> = {
  neighbours: '社区邻里', parents: '学生家长', colleagues: '企业同事', merchants: '周边商户', drivers: '有车一族', hobby: '兴趣同好', seniors: '银发长者',
}
