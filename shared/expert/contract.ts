import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, said, slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { chatMessage } from '../chat/message'
import { expertRoutes } from './routes'

const expert = z.object({
  id: slug,
  name: z.string(),
  /** What he is asked about: 财富规划. */
  field: z.string(),
  introduction: z.string(),
  branchName: z.string(),
  /** Who he is and how to add him, for the customer: WeCom lets no page send a contact card itself. */
  card: chatMessage,
})

const handover = z.object({
  id,
  expertId: slug,
  expertName: z.string(),
  field: z.string(),
  /** Who handed the customer over. */
  managerName: z.string(),
  reason: z.string(),
  handedAt: instant,
  /** The one who asks is the expert. */
  isToMe: z.boolean(),
  /** What the expert answered last; null: nothing yet. */
  answer: z.object({ text: z.string(), answeredAt: instant }).nullable(),
})

const view = z.object({
  /** Whom the customer can be shown to, in the bank's order; empty to who may only look. */
  experts: z.array(expert),
  /** Those that stand, the newest first. */
  open: z.array(handover),
})

export type Expert = z.output<typeof expert>
export type Handover = z.output<typeof handover>
export type ExpertView = z.output<typeof view>

const ofCustomer = z.object({ externalUserId: wecomId })
const ofHandover = ofCustomer.extend({ handoverId: id })
const forCustomer = ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'] as const

export const expertContract = defineContract(expertRoutes, {
  showExperts: {
    summary: 'The experts this customer is shown to, and those he can be shown to (S15)',
    actor: 'manager',
    params: ofCustomer,
    response: view,
    errors: forCustomer,
  },
  handOver: {
    summary: 'Lets an expert look at the customer and all his history until it is closed; the customer keeps his manager (S15). Safe to repeat',
    actor: 'manager',
    params: ofHandover,
    body: z.strictObject({ expertId: slug, reason: said(200) }),
    response: view,
    errors: [...forCustomer, 'EXPERT_NOT_FOUND', 'HANDOVER_NOT_FOUND'],
  },
  answerHandover: {
    summary: 'The expert answers the manager who asked him, as long as the handover stands; the latest answer counts (S15). Safe to repeat',
    actor: 'manager',
    params: ofHandover,
    body: z.strictObject({ text: said(500) }),
    response: view,
    errors: [...forCustomer, 'HANDOVER_NOT_FOUND'],
  },
  closeHandover: {
    summary: 'The expert, or whoever looks after the customer, ends it: the expert sees him no more. Safe to repeat',
    actor: 'manager',
    params: ofHandover,
    response: z.object({ isClosed: z.literal(true) }),
    errors: [...forCustomer, 'HANDOVER_NOT_FOUND'],
  },
})
