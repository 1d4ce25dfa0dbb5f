import { formatYuan } from '../money/yuan'
import { formatDay, formatLongDay, shanghaiDay } from '../time/calendar-day'
import type { ConsentRecord, KeptRecord, OwnRecord } from './contract'

export const dayOf = (instant: string): string => formatDay(shanghaiDay(new Date(instant)))

/** "手机号138****5424和银行卡**** 3446": what is there of the two. */
export function numbersText({ maskedPhone, maskedCard }: ConsentRecord): string {
  return [maskedPhone && `手机号${maskedPhone}`, maskedCard && `银行卡${maskedCard}`].filter(Boolean).join('和')
}

/** What comes of a withdrawal, before he decides. */
export function withdrawalEffects(consent: ConsentRecord): string[] {
  const erased = `${numbersText(consent)}会被删除，删除后找不回来。`
  if (!consent.isBoundToBenefit) return [erased, '您会回到填写信息那一步，暂时不能抽奖。活动期间想再参加，重新填写并同意就可以，用原来的号码也行。']
  return [
    erased,
    '已经抽中的奖品、邀请好友的奖励都还是您的，照常发放。',
    '会留下号码的加密摘要：看不出号码，也还原不回去，只用来认出同一个号码，防止重复领奖。',
    '抽奖和发放的记录，按规定要继续保存，里面没有完整号码。到哪一天，写在下面的“奖品记录”里。',
  ]
}

/** What is left after it. */
export function withdrawnText({ withdrawnAt, isBoundToBenefit }: ConsentRecord & { withdrawnAt: string }): string {
  const rest = isBoundToBenefit ? '号码的加密摘要还留着，只用来防止重复领奖。' : '活动期间想再参加，重新填写并同意就可以。'
  return `${dayOf(withdrawnAt)}您撤回了同意，填写的号码已经删除。${rest}`
}

const traceWords: readonly (readonly [keyof OwnRecord['traces'], (count: number) => string])[] = [
  ['signIns', (count) => `签到 ${count} 次`],
  ['coupons', (count) => `领取优惠券 ${count} 张`],
  ['articleViews', (count) => `打开文章 ${count} 次`],
  ['materialViews', (count) => `打开客户经理发来的内容 ${count} 次`],
  ['eventSignUps', (count) => `报名网点活动 ${count} 场`],
  ['leads', () => '银行的待联系名单上有您的手机号；您添加客户经理后，名单已停用'],
  ['surveyAnswers', (count) => `回答问卷 ${count} 份`],
  ['serviceOpenings', (count) => `打开便民服务 ${count} 项`],
  ['followUps', (count) => `客户经理记下的回访安排 ${count} 条`],
  ['messagesSent', (count) => `客户经理发给您的内容 ${count} 次`],
  ['groupQuestions', (count) => `您在群里提的、还留着原话的问题 ${count} 个`],
  ['groupPlaces', () => '邀请您进客户群时，为您留的位置'],
  ['bankRecords', (count) => `银行系统告诉我们的办理和资产变化记录 ${count} 条`],
  ['addVerdicts', (count) => `客户经理添加您为好友的核对记录 ${count} 条`],
  ['groupAlerts', (count) => `客户群的同业人员核对记录 ${count} 条`],
  ['devices', (count) => `参加活动用的手机 ${count} 部，只记一个随机编号，防止一部手机重复领奖`],
  ['payoutNotices', (count) => `${count} 份奖品到账时要用微信提醒您，提醒过就删除`],
  ['groupVoices', (count) => `在 ${count} 个群里最近一次发言的时间，不含内容`],
  ['chatVoices', (count) => `您给客户经理发消息的时间 ${count} 条，不含内容，半年后删除`],
  ['arrivals', (count) => `您是从哪些渠道来的：${count} 个渠道和时间`],
  ['groupGames', (count) => `参加群游戏 ${count} 场，每一题的作答半年后删除`],
]

/** Only what there is. */
export function traceTexts(traces: OwnRecord['traces']): string[] {
  return traceWords.filter(([kind]) => traces[kind] > 0).map(([kind, words]) => words(traces[kind]))
}

/** "标签 3 个、您说过的情况 2 项": only what there is; empty: nothing was noted. */
export function notesText({ tags, remarks, told }: OwnRecord['notes']): string {
  const parts = [tags > 0 && `标签 ${tags} 个`, remarks > 0 && `备注 ${remarks} 条`, told > 0 && `您说过的情况 ${told} 项`]
  return parts.filter(Boolean).join('、')
}

/** Who of the bank can look at it (K6). */
export function viewersText({ bankName, branchNames, managerName, expertNames }: OwnRecord['viewers']): string {
  const payers = `${bankName}负责发奖和对账的同事`
  if (branchNames.length === 0) return `${payers}。还没有网点和您对接。`
  const manager = managerName === null ? '' : `，包括您的客户经理${managerName}`
  const experts = expertNames.length === 0 ? '' : `；客户经理请来帮您的专家${expertNames.join('、')}`
  return `${branchNames.join('、')}的客户经理${manager}${experts}；${payers}。其他网点看不到。`
}

/** What is made of his dealings with the bank, where something is. */
export const ASSESSED_TEXT = '互动情况：根据您和我们的往来、在本行的卡和资产区间，判断哪些服务适合您'

/** What his having the notes erased brings. */
export const erasureEffects: readonly string[] = ['标签、备注和您说过的情况都会删除，删除后找不回来。', '奖品和您的客户经理都不变，以后聊天时客户经理可能需要再问一遍。']

/** How messages are stopped, and what still comes. */
export const MESSAGES_TEXT = '关掉以后，奖品到账、办业务这些和您自己有关的事，仍会告诉您。在聊天里给客户经理回复“退订”，也能关掉。'

export const introductionText = (bankName: string): string => `这里是${bankName}保存的、和您有关的信息。号码都加密保存，谁来看都隐去中间几位。`

export const NO_NUMBERS_TEXT = '您还没有填写过手机号或银行卡号，我们没有您的号码。'

export const NOTHING_KEPT_TEXT = '还没有。抽中奖品之后，抽奖和发放的记录会在这里。'

export const KEPT_TEXT = '抽奖、发放和凭证是资金记录，按规定要保存一段时间，这期间不能删除。里面没有完整号码。'

export const HANDED_ON_TEXT = '为了发奖，微信标识和金额会交给微信支付；要验证手机号时，号码会交给短信平台。除此之外，不交给任何人。'

export const QUESTIONS_TEXT = '想更正信息，或者还有疑问，可以问您的客户经理，也可以到任一营业网点。'

/** A record of money, and how long it has to stay: not his to have erased. */
export const keptTexts = ({ campaignName, amount, drawnAt, keptUntil }: KeptRecord) => ({
  what: campaignName, amount: `${formatYuan(amount)}元`, until: `${dayOf(drawnAt)}获得，至少保存到${formatLongDay(keptUntil)}`,
})

/** So many of them are seen at a glance. */
export const FEW_RECORDS = 3
