import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, givenInstant, id, instant, slug, text } from '../api/schemas'
import { refusalCode } from '../eligibility/refusal'
import { participationSteps } from '../participation/step'
import { chatMessage } from './message'
import { chatRoutes } from './routes'

/** WeCom's own ids: `wm…` of a customer, `wr…` of a group. */
export const wecomId = z.string().regex(/^[\w-]{1,64}$/, 'is no id of WeCom')

/** A member's account, as the corp's administrator chose it. */
export const memberId = z.string().regex(/^[\w@.-]{1,64}$/, 'is no account of WeCom')

/** A campaign as the manager offers it in this chat. */
const offeredCampaign = z.object({
  id: slug,
  name: z.string(),
  phase: z.enum(['notStarted', 'running', 'ended']),
  /** Where the customer of a single chat stands; null in a group. */
  step: z.enum(participationSteps).nullable(),
  /** What stands in his way right now; null when nothing does, and in a group. */
  refusal: refusalCode.nullable(),
  /** What he drew; null until he has. */
  drawnAmount: fen.nullable(),
  /** What to send, in this order: words, the link with the manager's own channel, the mini-program card. Empty once the campaign has ended, and for who wants none. */
  messages: z.array(chatMessage),
})

/** A customer who answered with the group's keyword and waits to be invited by hand (S4). */
const keywordReply = z.object({ id, keyword: z.string(), saidAt: instant })

export const chatCustomer = z.object({
  id,
  /** As WeCom knows him; null where it does not say. */
  name: z.string().nullable(),
  /** The branch he belongs to; null while he belongs to none. */
  branchName: z.string().nullable(),
  /** Who looks after him; null while nobody does. */
  ownerName: z.string().nullable(),
  /** `readOnly`: he belongs to another branch (S16). Then campaigns are empty. */
  access: z.enum(['full', 'readOnly']),
  addedAt: instant.nullable(),
  /** One of the two ended the contact then: nothing can be sent. Null: they are contacts, or never were. */
  contactEndedAt: instant.nullable(),
  keywordReply: keywordReply.nullable(),
  /** Since then he wants no messages about campaigns: there are none to send him (K12). Null: he does. */
  messagesStoppedAt: instant.nullable(),
  campaigns: z.array(offeredCampaign),
})

export const chatGroup = z.object({
  id: slug,
  name: z.string(),
  branchName: z.string(),
  access: z.enum(['full', 'readOnly']),
  /** Customers in it; null where its owner is none of the bank's, and WeCom tells nobody (G7). */
  memberCount: z.int().nullable(),
  /** The group is somebody else's, and its people do not trust the bank enough yet: no codes, cards or campaigns (G7). */
  isLeadBlocked: z.boolean(),
  /** Empty while leading is blocked. */
  campaigns: z.array(offeredCampaign),
})

export type OfferedCampaign = z.output<typeof offeredCampaign>
export type ChatCustomer = z.output<typeof chatCustomer>
export type ChatGroup = z.output<typeof chatGroup>

/** What the bank's service for WeCom's message archive reads: the archive itself can only be read by a native library. */
const archivedMessage = z.strictObject({
  messageId: id,
  externalUserId: wecomId,
  /** The member he wrote to; null in a group. */
  memberUserId: memberId.nullable(),
  /** The group he wrote in; null in a single chat. */
  chatId: wecomId.nullable(),
  text: text(4000),
  sentAt: givenInstant,
})

export const chatContract = defineContract(chatRoutes, {
  tellChatMessages: {
    summary: "What customers wrote, told by the bank's archive service, as often as it likes; kept is what keywords ask for, and when somebody wrote, never what",
    actor: 'bank',
    body: z.strictObject({ messages: z.array(archivedMessage).min(1).max(200) }),
    /** What is new: who waits to be invited, and who wants no more messages. */
    response: z.object({ keywordReplies: z.int(), stops: z.int() }),
    errors: [],
  },
  showChatCustomer: {
    summary: 'Who the customer in this chat is, where he stands in each campaign, and what to send him',
    actor: 'manager',
    params: z.object({ externalUserId: wecomId }),
    response: chatCustomer,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
  showChatGroup: {
    summary: 'Which group this chat is, and what to send into it',
    actor: 'manager',
    params: z.object({ chatId: wecomId }),
    response: chatGroup,
    errors: ['MANAGER_NOT_FOUND', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
  closeKeywordReply: {
    summary: 'The manager has invited the customer who sent the keyword. Safe to repeat',
    actor: 'manager',
    params: z.object({ replyId: id }),
    response: z.object({ isClosed: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
