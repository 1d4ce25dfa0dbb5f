/** What a script may leave open, as it is written between braces, and where it comes from. */
export const scriptVariables = {
  姓名: '客户在企业微信里的名字',
  称呼: '客户的称呼，如“王女士”',
  客户经理: '客户经理的姓名',
  工号: '客户经理的工号',
  网点: '客户经理所在的网点',
  城市: '网点所在的城市',
  群: '网点的客户群',
  活动: '正在进行的活动',
  截止日: '活动的最后一天',
  剩余名额: '活动还剩多少份奖品',
  核心顾虑: '第二步记下的核心顾虑',
} as const

export type ScriptVariable = keyof typeof scriptVariables

const personalVariables = ['姓名', '称呼', '核心顾虑'] as const satisfies ScriptVariable[]

/** What stands for the customer. */
export type PersonalVariable = (typeof personalVariables)[number]

const PLACE = /\{([^{}]*)\}/g

/** What stands between braces, known or not, each once. */
export const placesIn = (messages: readonly string[]): string[] =>
  [...new Set(messages.flatMap((text) => [...text.matchAll(PLACE)].map(([, name]) => name!)))]

export const isScriptVariable = (name: string): name is ScriptVariable => Object.hasOwn(scriptVariables, name)

/** It speaks to one customer: it is not sent to many. */
export const isPersonal = (messages: readonly string[]): boolean => placesIn(messages).some((name) => (personalVariables as readonly string[]).includes(name))
