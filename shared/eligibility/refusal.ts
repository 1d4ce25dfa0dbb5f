import * as z from 'zod'

/**
 * Why a draw is refused, in the order it is checked: the first that applies is the one told. Decided in one place,
 * the database function `draw_refusal` (mock-server/db/migrations/0002-draw.sql).
 */
export const refusalCodes = [
  /** Drawn before: the answer carries what was drawn. */
  'ALREADY_DRAWN',
  /** The campaign starts later. */
  'NOT_STARTED',
  /** The campaign is over. */
  'ENDED',
  /** Every prize of the plan is drawn. */
  'PRIZES_GONE',
  /** The customer has not added a manager of the bank in WeCom (C1). */
  'NOT_ADDED',
  /** The customer has not taken part yet (C2). */
  'NOT_JOINED',
  /** What the campaign asks for has not been given yet (C2, C4). */
  'INFO_REQUIRED',
] as const

export const refusalCode = z.enum(refusalCodes)
export type RefusalCode = z.output<typeof refusalCode>
