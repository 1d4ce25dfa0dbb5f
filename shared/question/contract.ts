import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { givenInstant } from '../api/schemas'
import { memberId, wecomId } from '../chat/contract'
import { questionRoutes } from './routes'

/** That somebody of the bank wrote into a group, not what. */
const staffMessage = z.strictObject({ memberUserId: memberId, chatId: wecomId, sentAt: givenInstant })

export const questionContract = defineContract(questionRoutes, {
  tellStaffMessages: {
    summary: "When the bank's people wrote into groups, told by its archive service, as often as it likes: what was asked before is answered (S26)",
    actor: 'bank',
    body: z.strictObject({ messages: z.array(staffMessage).min(1).max(200) }),
    /** So many questions were open until now. */
    response: z.object({ answered: z.int() }),
    errors: [],
  },
})
