import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { givenInstant, id, instant, slug } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { eligibilityView } from '../eligibility/contract'
import { serverFault } from '../simulator/contract'
import { qaRoutes } from './routes'

/** How one of the bank's own systems goes wrong: its core, or its message platform. */
const systemFaults = ['none', 'timeout', 'error500', 'garbage', 'slow'] as const
const issuerFaults = ['none', 'refuse', 'timeoutBefore', 'timeoutAfter', 'error500', 'dropAfterCommit', 'slow'] as const

export type SystemFault = (typeof systemFaults)[number]
export type IssuerFault = (typeof issuerFaults)[number]

const simulatedCustomer = z.object({
  id: slug,
  name: z.string(),
  /** In the clear: made-up numbers QA has to type. */
  phone: z.string(),
  /** Where the number was issued, "浙江 杭州"; null where the table does not know it. */
  region: z.string().nullable(),
  /** Ids of the managers he has added. */
  managerIds: z.array(slug),
})

const deliveredMessage = z.object({
  id,
  /** A text message, or WeChat's own 服务通知. */
  by: z.enum(['sms', 'wechat']),
  /** Whose phone it lies on; null where nobody of the demo bank has that number. */
  customerId: slug.nullable(),
  /** In the clear, as of the demo's customers. */
  phone: z.string(),
  text: z.string(),
  /** What a tap on a 服务通知 opens in the mini-program, `pages/campaign/index?c=…`; null of a text message. */
  page: z.string().nullable(),
  deliveredAt: instant,
})

export type DeliveredMessage = z.output<typeof deliveredMessage>

const contactChange = z.strictObject({ customerId: slug, managerId: slug, kind: z.enum(['add', 'delete']), happenedAt: givenInstant })

const groupChange = z.strictObject({ customerId: slug, groupId: slug, kind: z.enum(['join', 'leave']), happenedAt: givenInstant })

const clockView = z.object({ now: instant, isRunning: z.boolean() })

export type SimulatedCustomer = z.output<typeof simulatedCustomer>

/** QA's controls. These routes do not exist without the mock flag. */
export const qaContract = defineContract(qaRoutes, {
  listCustomers: {
    summary: "The demo bank's customers, whose phone QA can hold",
    actor: 'anyone',
    response: z.object({ customers: z.array(simulatedCustomer) }),
    errors: [],
  },
  listManagers: {
    summary: "The demo bank's managers, whom a customer can add",
    actor: 'anyone',
    response: z.object({ managers: z.array(z.object({ id: slug, name: z.string(), branchName: z.string() })) }),
    errors: [],
  },
  addContact: {
    summary: "The customer adds the manager's WeCom contact",
    actor: 'anyone',
    body: z.strictObject({ customerId: slug, managerId: slug }),
    response: simulatedCustomer,
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND'],
  },
  tellContactChanges: {
    summary: 'What WeCom would tell: adds and deletes, in any order, as often as you like',
    actor: 'anyone',
    body: z.strictObject({ changes: z.array(contactChange).min(1).max(1000) }),
    response: z.object({ news: z.int() }),
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND'],
  },
  tellGroupChanges: {
    summary: 'Customers who join and leave groups, in any order, as often as you like',
    actor: 'anyone',
    body: z.strictObject({ changes: z.array(groupChange).min(1).max(1000) }),
    response: z.object({ news: z.int() }),
    errors: ['CUSTOMER_NOT_FOUND', 'GROUP_NOT_FOUND'],
  },
  explainEligibility: {
    summary: 'Whether a customer may draw, and the facts that decide it',
    actor: 'anyone',
    params: campaignParams.extend({ customerId: id }),
    response: eligibilityView,
    errors: ['CAMPAIGN_NOT_FOUND', 'CUSTOMER_NOT_FOUND'],
  },
  showOutside: {
    summary: 'How the systems outside answer at present: what is left of the faults that were set',
    actor: 'anyone',
    response: z.object({ bankCore: z.enum(systemFaults), sms: z.enum(systemFaults), issuer: z.enum(issuerFaults), wecom: z.array(serverFault) }),
    errors: [],
  },
  setBankCore: {
    summary: "How the bank's core answers from now on",
    actor: 'anyone',
    body: z.strictObject({ fault: z.enum(systemFaults) }),
    response: z.object({ fault: z.string() }),
    errors: [],
  },
  setSms: {
    summary: "How the bank's platform for text messages answers from now on",
    actor: 'anyone',
    body: z.strictObject({ fault: z.enum(systemFaults) }),
    response: z.object({ fault: z.string() }),
    errors: [],
  },
  listMessages: {
    summary: "What came to the customers' phones outside the chat, text messages and WeChat's own, newest first",
    actor: 'anyone',
    response: z.object({ messages: z.array(deliveredMessage) }),
    errors: [],
  },
  setIssuer: {
    summary: 'How the issuer of vouchers and red packets answers from now on',
    actor: 'anyone',
    body: z.strictObject({ fault: z.enum(issuerFaults) }),
    response: z.object({ fault: z.string() }),
    errors: [],
  },
  makePayment: {
    summary: "The customer pays with a voucher that was paid to him. It shows in his 我的 once the workers have asked the issuer",
    actor: 'anyone',
    body: z.strictObject({ voucherId: id }),
    /** False where the issuer knows no such voucher that can be used. */
    response: z.object({ isUsed: z.boolean() }),
    errors: [],
  },
  runWork: {
    summary: 'Do now what the workers would do by and by: pay what is due, end campaigns, credit invitations',
    actor: 'anyone',
    response: z.object({ paid: z.int(), settled: z.int(), credited: z.int() }),
    errors: [],
  },
  showClock: { summary: 'The time the bank believes it is', actor: 'anyone', response: clockView, errors: [] },
  setClock: {
    summary: 'Move the clock; from there it goes on running, or stands where it was stopped',
    actor: 'anyone',
    body: z.strictObject({ now: givenInstant }),
    response: clockView,
    errors: [],
  },
  advanceWorkingDays: {
    summary: 'Moves the clock to the same time of day so many working days later, by the State Council',
    actor: 'anyone',
    body: z.strictObject({ days: z.int().min(1).max(250) }),
    response: clockView,
    errors: [],
  },
  setClockRunning: {
    summary: 'Stops the clock, or lets it run on from where it stands',
    actor: 'anyone',
    body: z.strictObject({ isRunning: z.boolean() }),
    response: clockView,
    errors: [],
  },
  reset: {
    summary: 'Back to the freshly loaded demo bank, at the time the server started with; every switch and fault as at the start',
    actor: 'anyone',
    response: z.object({ isReset: z.literal(true) }),
    errors: [],
  },
})
