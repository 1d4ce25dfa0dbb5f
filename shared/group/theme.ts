/** What a group is made for: by products and offers (G4), by whom the bank wants to win (G5), or for a scene of life (G6). */
export const groupThemes = [
  'bought', 'offers', 'customerHobby', 'community', 'family', 'targetHobby', 'propertyFee', 'tuition', 'etcCompany', 'branchMerchant',
] as const
export type GroupTheme = (typeof groupThemes)[number]

/** Customers of the bank already, those to be won, or whoever shares a scene. */
export type ThemeFamily = 'existing' | 'target' | 'scene'

export const themeFamilyTexts: Readonly<Record<ThemeFamily, string>> = {
  existing: '产品标签群（存量客户）', target: '产品标签群（目标客户）', scene: '场景群',
}

/** What comes of it in the end. */
export const groupGoals = ['repurchase', 'sale', 'service'] as const
export type GroupGoal = (typeof groupGoals)[number]

export const groupGoalTexts: Readonly<Record<GroupGoal, string>> = { repurchase: '复购', sale: '促成销售', service: '场景服务' }

const GOALS: Readonly<Record<ThemeFamily, GroupGoal>> = { existing: 'repurchase', target: 'sale', scene: 'service' }

const themes: Readonly<Record<GroupTheme, { name: string; family: ThemeFamily }>> = {
  bought: { name: '已购产品', family: 'existing' },
  offers: { name: '优惠活动', family: 'existing' },
  customerHobby: { name: '兴趣爱好（老客户）', family: 'existing' },
  community: { name: '社区企业', family: 'target' },
  family: { name: '家庭情况', family: 'target' },
  targetHobby: { name: '兴趣爱好（新客户）', family: 'target' },
  propertyFee: { name: '物业缴费社区群', family: 'scene' },
  tuition: { name: '学费缴纳家长群', family: 'scene' },
  etcCompany: { name: 'ETC优质企业群', family: 'scene' },
  branchMerchant: { name: '网点社区商户群', family: 'scene' },
}

export const themeName = (theme: GroupTheme): string => themes[theme].name

export const themeFamily = (theme: GroupTheme): ThemeFamily => themes[theme].family

/** Existing customers buy again (G4), target customers buy at all (G5). */
export const goalOf = (theme: GroupTheme): GroupGoal => GOALS[themes[theme].family]
