import type * as z from 'zod'
import { yuan } from '#shared/api/schemas'
import { planOf } from '#shared/simulate/contract'

/** More would be no forecast any more; the same bound as a campaign's tickets. */
const MOST = 2_000_000

/** A plan as a file has it, its amounts in yuan. */
export const simulationPlan = planOf(yuan, yuan, MOST)

export type SimulationPlan = z.output<typeof simulationPlan>
