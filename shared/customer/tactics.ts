import type { LifecycleStage } from './stage'

/** A way to go on with a customer of one stage, as its manager reads it. */
export interface Tactic {
  title: string
  how: string
}

/** What a stage is called, and what it says about him. */
export const stageTexts: Readonly<Record<LifecycleStage, { name: string; meaning: string }>> = {
  potential: { name: '潜在', meaning: '近30天没有互动，也还没有用券付款。' },
  active: { name: '活跃', meaning: '近30天有过互动，还没有用券付款。' },
  trading: { name: '交易', meaning: '用我们的立减金或优惠券付过款。' },
}

/** The tactics of each stage, and of no other (S9). */
export const tactics: Readonly<Record<LifecycleStage, readonly Tactic[]>> = {
  potential: [
    { title: '顺势推荐升级产品', how: '顺着客户正在用的功能，讲一样更好用的。' },
    { title: '推荐更便宜或有优惠的', how: '用限时优惠给客户一个现在开始的理由。' },
    { title: '产品组合互补', how: '把客户已有的和缺的配成一套，说清楚合起来的好处。' },
  ],
  active: [
    { title: '节假日问候', how: '节前一两天问候，顺带一条节日里用得上的消息。' },
    { title: '邀请参加活动', how: '挑一个客户能参加的活动，附上您自己的链接。' },
    { title: '到期复购提醒', how: '存款、券、权益到期前三天提醒，并说明怎么接续。' },
  ],
  trading: [
    { title: '售后回访', how: '付款后两三天问一句：券用得顺利吗？到账了吗？' },
    { title: '客户调查', how: '请客户填一份两分钟的问卷，填完道谢并反馈结果。' },
    { title: '关心与指导', how: '天气、出行、防诈骗，讲客户用得上的，不带推销。' },
  ],
}
