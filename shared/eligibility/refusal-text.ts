import type { RefusalCode } from './refusal'

interface RefusalText {
  title: string
  /** What it means and what to do now. */
  text: string
}

/** What the customer reads, on every front end. */
export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  ALREADY_DRAWN: { title: '您已抽过奖啦', text: '每位客户有一次机会，您的奖品已经存入“我的奖品”。' },
  NOT_STARTED: { title: '活动还没开始', text: '开始后再来抽奖吧，奖品都给您留着。' },
  ENDED: { title: '活动已经结束', text: '谢谢您的关注。已抽中的奖品会按约定日期到账。' },
  PRIZES_GONE: { title: '奖品已全部抽完', text: '大家太热情了，全部奖品都已送出。下次活动请早点来。' },
  NOT_ADDED: { title: '先添加您的客户经理', text: '长按或扫描二维码添加企业微信，添加后回到本页即可抽奖。' },
  NOT_JOINED: { title: '还差一步', text: '点击“立即抽奖”参与活动。' },
  INFO_REQUIRED: { title: '还差一步', text: '请先填写手机号，方便奖品到账时通知您。' },
}
