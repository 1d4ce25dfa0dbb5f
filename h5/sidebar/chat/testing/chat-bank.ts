import type * as z from 'zod'
import type { ErrorCode } from '#shared/api/error-codes'
import type { TransportRequest } from '#shared/api/transport'
import { arrivalContract, type Arrivals } from '#shared/arrival/contract'
import { branchEventContract, type HeldEvent } from '#shared/branch-event/contract'
import { chatContract, type ChatCustomer, type ChatGroup, type OfferedCampaign } from '#shared/chat/contract'
import { expertContract, type ExpertView } from '#shared/expert/contract'
import { followUpContract, type FollowUpStanding } from '#shared/follow-up/contract'
import { insightContract, type HoldingAnswer, type Insight, type NextStep } from '#shared/insight/contract'
import { materialContract, type MaterialView } from '#shared/material/contract'
import { toFen } from '#shared/money/fen'
import { reachContract, type ReachOutcome, type ReachStanding } from '#shared/reach/contract'
import { tagContract, type NoteAnswer, type TagMark, type TagsView } from '#shared/tag/contract'
import { timelineContract, type TimelineEntry } from '#shared/timeline/contract'
import { happeningsOf, type TimelineFilter } from '#shared/timeline/happening'
import { wecomContract } from '#shared/wecom/contract'
import { followUpStanding } from '../../follow-up/testing/follow-up-bank'
import { Refused } from '../../testing/desk-in-memory'

/** Of follow-ups, experts and arrivals only to see them; what is done with them is tested on their own sections. */
const { showFollowUps } = followUpContract.endpoints
const { showExperts } = expertContract.endpoints
const { showArrivals } = arrivalContract.endpoints

const endpoints = {
  showFollowUps, showExperts, showArrivals,
  ...chatContract.endpoints, ...reachContract.endpoints, ...insightContract.endpoints, ...materialContract.endpoints, listBranchEvents: branchEventContract.endpoints.listBranchEvents,
  ...tagContract.endpoints, ...timelineContract.endpoints, ...wecomContract.endpoints,
}
const routes = {
  showFollowUps: followUpContract.routes.showFollowUps, showExperts: expertContract.routes.showExperts, showArrivals: arrivalContract.routes.showArrivals,
  ...chatContract.routes, ...reachContract.routes, ...insightContract.routes, ...materialContract.routes, listBranchEvents: branchEventContract.routes.listBranchEvents,
  ...tagContract.routes, ...timelineContract.routes, ...wecomContract.routes,
}

type Endpoint = Exclude<keyof typeof endpoints, 'tellChatMessages'>

/** What the bank knows of the people in the manager's chats, by WeCom's ids, and how it answers. */
export interface ChatBank {
  customers: Record<string, ChatCustomer>
  groups: Record<string, ChatGroup>
  /** Whether customers may be sent something about campaigns. */
  reach: ReachStanding
  insight: Insight
  /** What the bank's core says now. */
  core: HoldingAnswer['core']
  /** What the sidebar told of the places it was given, by their keys. */
  reaches: { key: string; outcome: ReachOutcome | null }[]
  materials: MaterialView[]
  events: HeldEvent[]
  followUps: FollowUpStanding
  arrivals: Arrivals
  experts: ExpertView
  tags: TagsView
  /** What WeCom has against the next tags and notes. */
  tagFailure: TagMark['failure']
  noteFailure: NoteAnswer['failure']
  /** Recommended first for who bears a tag, by its id. */
  stepsOfTag: Record<string, NextStep>
  /** His history, the newest first, and the notes' keys. */
  timeline: TimelineEntry[]
  noteKeys: string[]
  refuse: Partial<Record<Endpoint, ErrorCode>>
  /** What an endpoint waits for before it answers. */
  hold: Partial<Record<Endpoint, Promise<void>>>
  /** Whose answers are lost on the way back: the bank has done it, and nobody hears so. */
  lost: Endpoint | null
  /** How often each endpoint was asked. */
  asked: Partial<Record<Endpoint, number>>
}

export const newcomerGift = (change: Partial<OfferedCampaign> = {}): OfferedCampaign => ({
  id: 'r13-newcomer', name: '新客见面礼', phase: 'running', step: 'opened', refusal: 'NOT_JOINED', drawnAmount: null,
  messages: [
    { kind: 'text', text: '您好，我是西湖支行的林晚晴，新客见面礼等您来抽。' },
    { kind: 'link', title: '新客见面礼', description: '最高188元', url: 'https://koi.example/lottery/r13-newcomer?ch=xihu-01', imageUrl: null },
    { kind: 'miniprogram', title: '打开小程序抽奖', appId: 'wx0123456789abcdef', page: 'pages/campaign/index.html?c=r13-newcomer', imageUrl: 'https://koi.example/card.png' },
  ],
  ...change,
})

export const zhouRuonan = (change: Partial<ChatCustomer> = {}): ChatCustomer => ({
  id: 'cust-02', name: '周若楠', branchName: '杭州西湖支行', ownerName: '林晚晴', access: 'full', addedAt: '2026-02-12T09:00:00+08:00', contactEndedAt: null,
  keywordReply: null, messagesStoppedAt: null, campaigns: [newcomerGift()], ...change,
})

export const neighbours = (change: Partial<ChatGroup> = {}): ChatGroup => ({
  id: 'xihu-neighbours', name: '西湖邻里福利群', branchName: '杭州西湖支行', access: 'full', memberCount: 128, isLeadBlocked: false,
  campaigns: [newcomerGift({ id: 'neighbours-dice', name: '邻里掷骰子', step: null, refusal: null })], ...change,
})

export const reachStanding = (change: Partial<ReachStanding> = {}): ReachStanding => ({
  reason: null, nextAllowedAt: null, nextAllowedOn: null, marketingLeft: 2, ...change,
})

/** A student with one card of ours. */
export const insightOf = (change: Partial<Insight> = {}): Insight => ({
  stage: 'active', stageSince: '2026-02-12T09:00:00+08:00',
  holding: { cards: ['ownDebit'], tier: 'oneOwn', aumBand: 'under500k', aum: toFen(12_860_000), toldAt: '2026-02-12T09:00:00+08:00' },
  relation: { level: 'contact', upgradedAt: null }, signals: [],
  nextSteps: [{ kind: 'product', title: '推荐「青春借记卡」', reason: '客户是学生，没有年费。', productId: 'student-card', scriptId: 'student-card' }],
  ...change,
})

const wecomTag = (id: string, name: string, sound: string) => ({ id, name, sound })

/** Two groups of the corp's; the customer bears none of them. */
export const tagsOf = (change: Partial<TagsView> = {}): TagsView => ({
  groups: [
    { id: 'et-need', name: '客户需求', tags: [wecomTag('loan', '有房贷', 'youfangdai yfd'), wecomTag('car', '有车贷', 'youchedai ycd')] },
    { id: 'et-family', name: '家庭', tags: [wecomTag('student', '学生', 'xuesheng xs')] },
  ],
  marks: [], remark: '', description: '', readAt: '2026-02-12T09:00:00+08:00', ...change,
})

export const chatBank = (change: Partial<ChatBank> = {}): ChatBank => ({
  customers: { 'wm-zhou': zhouRuonan() }, groups: { 'wr-neighbours': neighbours() },
  reach: reachStanding(), reaches: [], insight: insightOf(), core: 'told', materials: [], events: [],
  arrivals: { channels: 0, first: null, last: null }, followUps: followUpStanding(), experts: { experts: [], open: [] },
  tags: tagsOf(), tagFailure: null, noteFailure: null, stepsOfTag: {},
  timeline: [], noteKeys: [],
  refuse: {}, hold: {}, lost: null, asked: {}, ...change,
})

function known<T>(found: T | undefined, code: ErrorCode): T {
  if (!found) throw new Refused(code)
  return found
}

/** The customer has drawn on his phone. */
export function draw(bank: ChatBank, amount: number): void {
  bank.customers['wm-zhou'] = zhouRuonan({ campaigns: [newcomerGift({ step: 'drawn', refusal: 'ALREADY_DRAWN', drawnAmount: toFen(amount) })] })
}

const signature = () => ({ corpId: 'ww-koi', agentId: '1000002', timestamp: 1_770_000_000, nonceStr: 'nonce', signature: 'signature' })

const PAGE = 30

/** The place of an entry as a cursor of the contract's form. */
const cursorAt = (place: number) => `${place}_00${'0'.repeat(32)}`

function pageOf({ timeline }: ChatBank, filter: TimelineFilter, cursor: string) {
  const wanted = timeline.filter(({ kind }) => happeningsOf(filter).includes(kind))
  const from = cursor === 'newest' ? 0 : Number(cursor.split('_')[0])
  return { entries: wanted.slice(from, from + PAGE), nextCursor: wanted.length > from + PAGE ? cursorAt(from + PAGE) : null }
}

/** Something that happened with the customer; of what kind and when is the test's to say. */
export const entryOf = (change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `entry-${change.happenedAt ?? ''}`.replaceAll(/[^\w-]/g, '-'), kind: 'campaignOpened', happenedAt: '2026-02-12T09:00:00+08:00', isWholeDay: false,
  managerName: null, subject: null, text: null, prize: null, game: null, ...change,
})

const answers: { [Name in Endpoint]: (bank: ChatBank, params: Record<string, string>, body: unknown) => unknown } = {
  showChatCustomer: (bank, { externalUserId }) => known(bank.customers[externalUserId!], 'CUSTOMER_NOT_FOUND'),
  showChatGroup: (bank, { chatId }) => known(bank.groups[chatId!], 'GROUP_NOT_FOUND'),
  closeKeywordReply: (bank, { replyId }) => {
    const [externalUserId, customer] = known(Object.entries(bank.customers).find(([, it]) => it.keywordReply?.id === replyId), 'CUSTOMER_NOT_FOUND')
    bank.customers[externalUserId] = { ...customer, keywordReply: null }
    return { isClosed: true }
  },
  showArrivals: ({ arrivals }) => arrivals,
  showReaches: ({ reach }) => reach,
  showInsight: ({ insight, tags, stepsOfTag }) => {
    const steps = tags.marks.flatMap(({ tagId, isOn }) => (isOn ? (stepsOfTag[tagId] ?? []) : []))
    return { ...insight, nextSteps: [...steps, ...insight.nextSteps] }
  },
  askHolding: ({ core, insight: { holding } }) => ({ core, holding }),
  dismissSignal: (bank, { signalId }) => {
    bank.insight = { ...bank.insight, signals: bank.insight.signals.filter(({ id }) => id !== signalId) }
    return { isDismissed: true }
  },
  reserveReach: ({ reach, reaches }, { key }) => {
    if (reach.reason !== null) return { ...reach, allowed: false, reachId: null }
    if (!reaches.some((it) => it.key === key)) reaches.push({ key: key!, outcome: null })
    return { ...reach, allowed: true, reachId: key }
  },
  settleReach: ({ reaches }, { reachId }, body) => {
    const reach = known(reaches.find(({ key }) => key === reachId), 'REACH_NOT_FOUND')
    return Object.assign(reach, reach.outcome === 'sent' ? {} : (body as object))
  },
  showTags: ({ tags }) => tags,
  readTags: ({ tags }) => tags,
  wishTag: (bank, { tagId }, body) => {
    const { isOn } = body as { isOn: boolean }
    const failure = bank.tagFailure
    const isPending = failure === 'busy' || failure === 'noAnswer'
    const mark = { tagId: tagId!, isOn: failure && !isPending ? !isOn : isOn, isPending, failure }
    bank.tags = { ...bank.tags, marks: [...bank.tags.marks.filter((it) => it.tagId !== tagId), mark] }
    return mark
  },
  noteDown: (bank, _, body) => {
    if (bank.noteFailure === null) bank.tags = { ...bank.tags, ...(body as object) }
    return { failure: bank.noteFailure }
  },
  showExperts: ({ experts }) => experts,
  showFollowUps: ({ followUps }) => followUps,
  showTimeline: (bank, { filter, cursor }) => pageOf(bank, filter as TimelineFilter, cursor!),
  writeNote: (bank, { key }, body) => {
    if (!bank.noteKeys.includes(key!)) {
      bank.noteKeys.push(key!)
      const { text } = body as { text: string }
      bank.timeline = [entryOf({ id: key!, kind: 'noteWritten', text, managerName: '陈敏', happenedAt: '2026-02-17T10:02:00+08:00' }), ...bank.timeline]
    }
    return { isWritten: true }
  },
  listMaterials: ({ materials }) => ({ materials }),
  listBranchEvents: ({ events }) => ({ events }),
  signConfig: signature,
  signAgentConfig: signature,
}

/** Answers as the server would, from memory and by the contract; undefined for what is not of a chat. Throws Refused. */
export async function answerChat(bank: ChatBank, { method, path, body, headers }: TransportRequest): Promise<unknown> {
  for (const [name, route] of Object.entries(routes)) {
    const match = new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (route.method !== method || !match) continue
    const endpoint = name as Endpoint
    const { body: schema, response } = endpoints[endpoint] as { body?: z.ZodType; response: z.ZodType }
    schema?.parse(body)
    bank.asked[endpoint] = (bank.asked[endpoint] ?? 0) + 1
    await bank.hold[endpoint]
    const code = bank.refuse[endpoint]
    if (code) throw new Refused(code)
    const answer = response.parse(answers[endpoint](bank, { ...match.groups, key: headers['idempotency-key'] ?? '' }, body))
    if (bank.lost === endpoint) throw new Error('the answer is lost')
    return answer
  }
  return undefined
}
