/** What is operated (R29): three kinds of scenes, and two platforms under them. */
export const modules = ['journey', 'strategy', 'tag', 'material', 'data'] as const

export type Module = (typeof modules)[number]

export const moduleTexts: Readonly<Record<Module, { title: string; about: string }>> = {
  journey: { title: '客户旅程', about: '从第一次认识到常来常往' },
  strategy: { title: '策略场景', about: '什么时候、用什么活动' },
  tag: { title: '标签运营', about: '按客群分开经营' },
  material: { title: '物料平台', about: '话术、题目和权益' },
  data: { title: '数据平台', about: '看得到结果，管得住过程' },
}
