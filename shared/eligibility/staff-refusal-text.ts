import type { RefusalCode } from './refusal'

interface StaffRefusalText {
  title: string
  /** What it means and what helps. */
  text: string
  /** What the manager can say to his customer, in his own voice. */
  say: string
}

/** What a manager reads about his customer, where that one reads `refusalTexts` himself. */
export const staffRefusalTexts: Readonly<Record<RefusalCode, StaffRefusalText>> = {
  ALREADY_DRAWN: {
    title: '客户已经抽过奖',
    text: '每位客户有一次机会，奖品在客户的“我的奖品”里。',
    say: '您已经抽过奖啦，奖品在活动页的“我的奖品”里，会按约定日期到账。',
  },
  NOT_STARTED: {
    title: '活动还没开始',
    text: '开始后，客户打开活动页就能抽奖。',
    say: '活动还没开始，到时候我提醒您，打开活动页就能抽奖。',
  },
  ENDED: {
    title: '活动已经结束',
    text: '已抽中的奖品仍按约定日期到账。',
    say: '这次活动已经结束啦，谢谢您的关注。下次有活动，我早点告诉您。',
  },
  PRIZES_GONE: {
    title: '奖品已全部抽完',
    text: '这次活动没有奖品可抽了。',
    say: '大家太热情了，这次的奖品都已送出。下次有活动，我早点告诉您。',
  },
  NOT_IN_GROUP: {
    title: '客户不在活动的客户群里',
    text: '请邀请客户进群，进群后就能抽奖。',
    say: '本次福利是给群成员准备的。我邀请您进群，进群后回到活动页就能抽奖。',
  },
  NOT_ADDED: {
    title: '客户还没有添加客户经理',
    text: '请客户扫描活动页上的二维码添加企业微信。',
    say: '请打开活动页，扫描上面的二维码添加企业微信，添加后回到活动页就能抽奖。',
  },
  STAFF_EXCLUDED: {
    title: '本行员工不参与抽奖',
    text: '客户在本行的员工名单里。',
    say: '为了对客户公平，本行员工不能参加这次抽奖。谢谢您为活动出力。',
  },
  DEVICE_ALREADY_USED: {
    title: '客户的手机已经抽过奖',
    text: '每位客户和每台手机限抽一次。',
    say: '每位客户和每台手机限抽一次，这台手机已经抽过了。如果不是您本人抽的，请告诉我，我来核实。',
  },
  NOT_FIRST_ADD: {
    title: '客户不是首次添加',
    text: '这次活动只给首次添加客户经理的客户。',
    say: '这份礼是给新朋友的，您早就是我们的老朋友啦。有适合老朋友的福利，我告诉您。',
  },
  NOT_JOINED: {
    title: '客户还没有参与',
    text: '客户打开活动页，点击“立即抽奖”就能参与。',
    say: '打开活动页，点击“立即抽奖”就能参与。',
  },
  INFO_REQUIRED: {
    title: '客户还没有填写信息',
    text: '客户在活动页填好信息后就能抽奖。',
    say: '请在活动页填写需要的信息，填好就能抽奖，奖品到账时也方便通知您。',
  },
  OUTSIDE_REGION: {
    title: '客户的号码不在活动地区',
    text: '本次活动只面向指定地区的手机号。客户另有当地号码的，可以换号码再试。',
    say: '本次活动只面向指定地区的手机号。您如果另有当地的号码，可以换个号码再试。',
  },
  BANK_UNAVAILABLE: {
    title: '银行系统还没有答复',
    text: '客户的抽奖机会还在，请客户稍后再试。',
    say: '银行系统正忙，您的抽奖机会还在。请稍等一会儿再试。',
  },
  NOT_BANK_CUSTOMER: {
    title: '客户不是本行客户',
    text: '用这个手机号没有查到本行账户。客户在本行留了别的号码的，可以换号码再试。',
    say: '这次是给本行客户的回馈。您如果在本行留的是别的号码，可以换个号码再试。还没有账户的话，我帮您办理。',
  },
  NOT_WHITELISTED: {
    title: '客户不在受邀名单里',
    text: '客户收到过邀请的，请客户用收到邀请的手机号参加。',
    say: '本次活动为受邀参加。您如果收到过邀请，请用收到邀请的手机号参加，有不清楚的可以直接问我。',
  },
  GAME_REQUIRED: {
    title: '客户还没有完成小游戏',
    text: '完成小游戏后就能抽奖。',
    say: '先玩一局小游戏，完成后就能抽奖啦。',
  },
}
