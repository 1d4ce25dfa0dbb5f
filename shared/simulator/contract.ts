import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, slug, text } from '../api/schemas'
import { chatMessage } from '../chat/message'
import { bridgeSettings, entries } from './bridge'
import { simulatorRoutes } from './routes'

/** `single:lin-wanqing:cust-02` or `group:xihu-neighbours`. */
const conversationId = z.string().regex(/^(single:[a-z\d-]+:[a-z\d-]+|group:[a-z\d-]+)$/)

const speaker = z.object({ kind: z.enum(['member', 'customer']), id: slug })

const shownMessage = z.object({
  /** Counts up within the world. */
  id: z.int(),
  /** Null: WeCom itself says so, "你已添加了陈思源，现在可以开始聊天了。" */
  sender: speaker.extend({ name: z.string() }).nullable(),
  content: z.union([chatMessage, z.object({ kind: z.literal('image'), url: z.string() })]),
  sentAt: instant,
})

const conversation = z.object({
  id: conversationId,
  kind: z.enum(['single', 'group']),
  /** The group's name; of a single chat null: each side sees the other's. */
  groupName: z.string().nullable(),
  memberIds: z.array(slug),
  customerIds: z.array(slug),
  /** The customer or the member has ended the contact: nothing more can be said. */
  isOver: z.boolean(),
  /** Newest; null while nothing was said. */
  lastMessage: shownMessage.nullable(),
})

/** How events reach the product's callback. */
const eventSettings = z.strictObject({
  /** Each event is sent so many times: WeCom repeats what it thinks was not heard. */
  times: z.int().min(1).max(5),
  /** `held` collects them; `shuffled` lets go what was held, out of order. */
  order: z.enum(['asHappened', 'held', 'shuffled']),
})

/** What WeCom's server answers instead: once each, `times` requests long. */
export const serverFault = z.strictObject({
  /** `externalcontact/mark_tag`; `*` is every API. */
  api: text(60),
  fault: z.enum(['busy', 'rateLimited', 'tokenRevoked', 'noPermission', 'error500', 'timeout', 'garbage']),
  times: z.int().min(1).max(1000),
})

const wecomView = z.object({
  /** Counts every change: what `awaitNews` waits to exceed. */
  version: z.int(),
  members: z.array(z.object({ id: slug, name: z.string(), branchName: z.string(), wecomUserId: z.string() })),
  customers: z.array(z.object({ id: slug, name: z.string(), externalUserId: z.string() })),
  /** What members have marked their customers with; who has no tag is not named. */
  tags: z.array(z.object({ memberId: slug, customerId: slug, names: z.array(z.string()).min(1) })),
  /** What the product asks members to send to many (`add_msg_template`), as long as they have not; the oldest first. */
  massTasks: z.array(z.object({ messageId: id, memberId: slug, receivers: z.int(), contents: z.array(shownMessage.shape.content).min(1) })),
  /** The latest first. */
  conversations: z.array(conversation),
  bridge: bridgeSettings,
  events: eventSettings.extend({ held: z.int() }),
  /** The last 100, newest first, as they were sent to the callback. */
  deliveries: z.array(z.object({ id: z.int(), event: z.string(), sentAt: instant, status: z.int().nullable() })),
})

export type WecomView = z.output<typeof wecomView>
export type Conversation = z.output<typeof conversation>
export type ShownMessage = z.output<typeof shownMessage>
export type EventSettings = z.output<typeof eventSettings>
export type ServerFault = z.output<typeof serverFault>

/** What a native call ends with: the plain object the SDK is given, or null where a person has to say yes first. */
const callOutcome = z.object({
  result: z.record(z.string(), z.unknown()).nullable(),
  /** Asked of the person at the desk before anything is sent; answer it with `decideCall`. */
  question: z.object({ callId: id, message: chatMessage }).nullable(),
  /** The chat the client brings to the front, where the function opens one. */
  opens: conversationId.optional(),
})

export type CallOutcome = z.output<typeof callOutcome>

/** What people do in the simulated WeCom. These routes do not exist without the mock flag. */
export const simulatorContract = defineContract(simulatorRoutes, {
  showWecom: { summary: 'Everybody, every conversation, every switch', actor: 'anyone', response: wecomView, errors: [] },
  awaitNews: {
    summary: 'Waits until something has changed since that version, 20 seconds at most',
    actor: 'anyone',
    body: z.strictObject({ after: z.int().min(0) }),
    response: z.object({ version: z.int() }),
    errors: [],
  },
  showConversation: {
    summary: 'Everything said in a conversation, oldest first',
    actor: 'anyone',
    params: z.object({ conversationId }),
    response: z.object({ conversation, messages: z.array(shownMessage) }),
    errors: ['CONVERSATION_NOT_FOUND'],
  },
  say: {
    summary: 'A person types into a conversation he belongs to',
    actor: 'anyone',
    params: z.object({ conversationId }),
    body: z.strictObject({ speaker: z.strictObject({ kind: z.enum(['member', 'customer']), id: slug }), text: text(4000) }),
    response: shownMessage,
    errors: ['CONVERSATION_NOT_FOUND', 'NOT_IN_CONVERSATION'],
  },
  scanContactCode: {
    summary: "A customer scans a manager's code and adds him; the answer comes once the product has been told and has welcomed him",
    actor: 'anyone',
    body: z.strictObject({ customerId: slug, managerId: slug }),
    response: z.object({ conversationId }),
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND'],
  },
  scanCode: {
    summary: 'A customer scans a code the product made: a member is added, or a group joined, and its state comes with it',
    actor: 'anyone',
    /** The `config_id` of `add_contact_way` or of a join way. */
    body: z.strictObject({ customerId: slug, configId: text(64) }),
    response: z.object({ conversationId }),
    errors: ['CUSTOMER_NOT_FOUND', 'CODE_NOT_FOUND', 'GROUP_NOT_FOUND', 'GROUP_FULL'],
  },
  deleteContact: {
    summary: 'One of the two ends the contact',
    actor: 'anyone',
    body: z.strictObject({ customerId: slug, managerId: slug, by: z.enum(['customer', 'member']) }),
    response: z.object({ conversationId }),
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND', 'CONVERSATION_NOT_FOUND'],
  },
  changeGroup: {
    summary: 'A customer joins a group, or leaves it',
    actor: 'anyone',
    body: z.strictObject({ groupId: slug, customerId: slug, kind: z.enum(['join', 'leave']) }),
    response: z.object({ conversationId }),
    errors: ['CUSTOMER_NOT_FOUND', 'GROUP_NOT_FOUND', 'GROUP_FULL'],
  },
  startGroup: {
    summary: 'Somebody starts a group with customers in it: a member of the bank, who tells it of the group, or a customer, who does not',
    actor: 'anyone',
    body: z.strictObject({
      name: text(40),
      owner: z.strictObject(speaker.shape),
      /** The others whom the owner has asked in. */
      memberIds: z.array(slug).max(50),
      customerIds: z.array(slug).max(400),
    }),
    response: z.object({ conversationId }),
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND'],
  },
  confirmMassTask: {
    summary: 'A member sends what the product asks him to send to many',
    actor: 'anyone',
    params: z.object({ messageId: id }),
    body: z.strictObject({ memberId: slug }),
    response: z.object({ isConfirmed: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'CALL_NOT_FOUND'],
  },
  setBridge: { summary: "How the WeCom client at the desk behaves", actor: 'anyone', body: bridgeSettings, response: bridgeSettings, errors: [] },
  callBridge: {
    summary: "A page in the sidebar calls a native function; the simulated client's window hands it over",
    actor: 'anyone',
    body: z.strictObject({
      /** One for each loading of the page: its registration ends with it. */
      pageId: text(64),
      memberId: slug,
      entry: z.enum(entries),
      /** The conversation in front of the member; null where none is. */
      conversationId: conversationId.nullable(),
      /** The native name: `agentConfig`, `sendChatMessage`, `getContext` … */
      name: text(60),
      params: z.record(z.string(), z.unknown()),
      /** The page's address as the client sees it, without its hash. */
      url: z.string().max(2000),
    }),
    response: callOutcome,
    errors: ['MANAGER_NOT_FOUND', 'CONVERSATION_NOT_FOUND'],
  },
  decideCall: {
    summary: 'The person at the desk says yes or no',
    actor: 'anyone',
    params: z.object({ callId: id }),
    body: z.strictObject({ isConfirmed: z.boolean() }),
    response: callOutcome,
    errors: ['CALL_NOT_FOUND'],
  },
  setEvents: { summary: 'How events reach the product', actor: 'anyone', body: eventSettings, response: eventSettings, errors: [] },
  setServerFaults: {
    summary: "What WeCom's server answers instead, until used up; an empty list clears them",
    actor: 'anyone',
    body: z.strictObject({ faults: z.array(serverFault).max(20) }),
    response: z.object({ faults: z.array(serverFault) }),
    errors: [],
  },
})
