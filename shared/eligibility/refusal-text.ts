import type { RefusalCode } from './refusal'

interface RefusalText {
  title: string
  /** What it means and what to do now. */
  text: string
}

/** What the customer reads, on every front end. Kind words, and nothing about anybody else (C14). */
export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  ALREADY_DRAWN: { title: '您已抽过奖啦', text: '每位客户有一次机会，您的奖品已经存入“我的奖品”。' },
  NOT_STARTED: { title: '活动还没开始', text: '到时候来抽奖吧，每位客户都有一次机会。' },
  ENDED: { title: '活动已经结束', text: '谢谢您的关注。已抽中的奖品会按约定日期到账。' },
  PRIZES_GONE: { title: '奖品已全部抽完', text: '大家太热情了，全部奖品都已送出。下次活动请早点来。' },
  NOT_IN_GROUP: { title: '先加入我们的客户群', text: '本次福利是给群成员准备的。请联系客户经理邀请您进群，进群后回到本页即可抽奖。' },
  NOT_ADDED: { title: '先添加您的客户经理', text: '长按或扫描二维码添加企业微信，添加后回到本页即可抽奖。' },
  STAFF_EXCLUDED: { title: '本行员工不参与抽奖', text: '为了对客户公平，本行员工不能参加。谢谢您为活动出力。' },
  DEVICE_ALREADY_USED: { title: '这台手机已经抽过奖', text: '每位客户和每台手机限抽一次。如果不是您本人抽的，请联系您的客户经理。' },
  NOT_FIRST_ADD: { title: '这份礼是给新朋友的', text: '您早就是我们的老朋友啦。适合老朋友的福利，请问问您的客户经理。' },
  NOT_JOINED: { title: '还差一步', text: '点击“立即抽奖”参与活动。' },
  INFO_REQUIRED: { title: '还差一步', text: '请先填写活动需要的信息，方便奖品到账时通知您。' },
  OUTSIDE_REGION: { title: '您的号码不在活动地区', text: '本次活动只面向指定地区的手机号。当地的福利，请问问您的客户经理。' },
  BANK_UNAVAILABLE: { title: '暂时没有核对成功', text: '银行系统正忙，您的抽奖机会还在。请稍等一会儿再试。' },
  NOT_BANK_CUSTOMER: { title: '这次是给本行客户的回馈', text: '办理本行账户后，就能参加以后的客户活动。怎么办理，客户经理可以帮您。' },
  NOT_WHITELISTED: { title: '本次活动为受邀参加', text: '您的手机号不在受邀名单里。如果您收到过邀请，请用收到邀请的手机号，或联系您的客户经理。' },
  GAME_REQUIRED: { title: '先玩一局小游戏', text: '完成小游戏，就能抽奖啦。' },
}
