import * as z from 'zod'
import { wecomId } from '../chat/contract'
import { defineContract } from '../api/define-contract'
import { practiceRoutes } from './routes'

const practice = z.object({
  /** Of the simulated customer, as WeCom would say it; known in the practice world only. */
  externalUserId: wecomId,
  name: z.string(),
  /** Who he is, to the person who practises. */
  about: z.string(),
  /** What he answers, one after each time he is sent something. */
  replies: z.array(z.string()),
})

export type Practice = z.output<typeof practice>

export const practiceContract = defineContract(practiceRoutes, {
  beginPractice: {
    summary: 'A new simulated customer for the manager to practise on; nothing of it is in the bank’s own records (S25)',
    actor: 'manager',
    response: practice,
    errors: ['MANAGER_NOT_FOUND'],
  },
})
