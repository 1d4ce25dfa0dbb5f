import * as z from 'zod'
import { sopSlots } from '#shared/sop/contract'
import type { Slot } from '#shared/sop/slot'

/** The bank's weekly plan, as a person writes it; prizes in fen. */
export const sopPlanFile = z.strictObject({ slots: sopSlots })

export type WrittenSlots = readonly Slot[]
