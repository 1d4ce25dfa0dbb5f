import * as z from 'zod'

/**
 * Why a draw is refused, in the order it is checked: the first that applies is the one told. Decided in one place,
 * the database function `draw_refusal` (mock-server/db/migrations/0006-decide.sql).
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
  /** The customer is in none of the campaign's groups (C11). */
  'NOT_IN_GROUP',
  /** The customer has not added a manager of the bank in WeCom (C1). */
  'NOT_ADDED',
  /** Staff of the bank cannot win (K7). */
  'STAFF_EXCLUDED',
  /** Somebody has drawn on this device already: one person, one benefit (K11). */
  'DEVICE_ALREADY_USED',
  /** He had added a manager before, or has never lost one (R3). */
  'NOT_FIRST_ADD',
  /** The customer has not taken part yet (C2). */
  'NOT_JOINED',
  /** What the campaign asks for has not been given yet (C2, C4). */
  'INFO_REQUIRED',
  /** The phone number was issued elsewhere (R5). */
  'OUTSIDE_REGION',
  /** The bank's core did not say whether he is a customer: no chance is spent, ask again (R6). */
  'BANK_UNAVAILABLE',
  /** He is no customer of the bank (R6). */
  'NOT_BANK_CUSTOMER',
  /** His phone is not on the campaign's list (R8). */
  'NOT_WHITELISTED',
  /** The campaign's game has to be won first (C9). */
  'GAME_REQUIRED',
] as const

export const refusalCode = z.enum(refusalCodes)
export type RefusalCode = z.output<typeof refusalCode>
