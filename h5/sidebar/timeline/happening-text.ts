import { formatYuan } from '#shared/money/yuan'
import { payoutStateTexts } from '#shared/payout/payout-text'
import type { TimelineEntry } from '#shared/timeline/contract'
import type { Happening } from '#shared/timeline/happening'
import { formatDay } from '#shared/time/calendar-day'

type Prize = NonNullable<TimelineEntry['prize']>

const who = ({ managerName }: TimelineEntry) => managerName ?? '客户经理'
const about = ({ subject }: TimelineEntry) => (subject === null ? '' : `「${subject}」`)

const gameTexts: Readonly<Record<NonNullable<TimelineEntry['game']>, string>> = { open: '开始玩', won: '玩赢了', lost: '没玩过' }

const texts: Readonly<Record<Happening, (entry: TimelineEntry) => string>> = {
  contactAdded: (it) => `添加了${who(it)}`,
  contactDeleted: (it) => `和${who(it)}不再是好友`,
  deletedByCustomer: (it) => `把${who(it)}从好友里删除了`,
  deletedByManager: (it) => `${who(it)}把客户从好友里删除了`,
  groupJoined: (it) => `进了群${about(it)}`,
  groupLeft: (it) => `退出了群${about(it)}`,
  articleRead: (it) => `看了文章${about(it)}`,
  materialOpened: (it) => (it.managerName === null ? `打开了素材${about(it)}` : `打开了${it.managerName}发的${about(it)}`),
  surveyAnswered: (it) => `答完了问卷${about(it)}`,
  serviceOpened: (it) => `打开了便民服务${about(it)}`,
  keywordReplied: (it) => `回复了${about(it)}`,
  messageSent: (it) => `${who(it)}给客户发了${about(it)}`,
  stageChanged: ({ subject }) => `成为${subject}客户`,
  campaignOpened: (it) => `打开了活动${about(it)}`,
  campaignJoined: (it) => `参加了活动${about(it)}`,
  infoGiven: (it) => `填好了${about(it)}要的信息`,
  gamePlayed: (it) => `${gameTexts[it.game ?? 'open']}${about(it)}的游戏`,
  prizeWon: (it) => `在${about(it)}抽中 ${it.prize ? formatYuan(it.prize.amount) : ''} 元`,
  signedIn: () => '签到',
  couponTaken: (it) => `领了优惠券${about(it)}`,
  couponUsed: (it) => `用了优惠券${about(it)}`,
  leadDealt: (it) => `作为线索分给了${who(it)}`,
  leadCalled: (it) => `${who(it)}打过电话`,
  leadRefused: (it) => `${who(it)}打过电话，客户暂时不需要`,
  leadAdded: () => '线索记为已添加',
  tagPutOn: (it) => `${who(it)}贴了标签${about(it)}`,
  tagTakenOff: (it) => `${who(it)}取下了标签${about(it)}`,
  handedOver: (it) => `${who(it)}请专家${it.subject}来帮忙`,
  expertAnswered: (it) => `专家${it.subject}的答复`,
  handoverClosed: (it) => `专家${it.subject}的帮忙结束了`,
  noteWritten: (it) => `${who(it)}的记录`,
}

/** What a manager can tell his customer about the money. */
function prizeText({ state, payableOn }: Prize): string {
  if (state === 'due') return `预计${formatDay(payableOn)}前到账`
  if (state === 'failed' || state === 'retry') return '还没有到账，行里正在重新发放'
  return payoutStateTexts[state]
}

export const happeningText = (entry: TimelineEntry): string => texts[entry.kind](entry)

/** What there is to say beside it; '' where the first line says all. */
export function detailText(entry: TimelineEntry): string {
  if (entry.text !== null) return entry.text
  if (entry.prize) return prizeText(entry.prize)
  return entry.kind === 'leadDealt' ? (entry.subject ?? '') : ''
}
