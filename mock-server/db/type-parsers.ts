/**
 * Both drivers' own defaults differ: int8 is a number in one and text in the other, and `date` is midnight UTC in one
 * and LOCAL midnight in the other, which shifts a payout day. So both get these, by PostgreSQL type id.
 */
export const typeParsers: Readonly<Record<number, (text: string) => unknown>> = {
  /** int8: amounts in fen and counts stay far below 2^53. */
  20: Number,
  /** date, kept as the calendar day it is. */
  1082: (text) => text,
  /** timestamptz */
  1184: (text) => new Date(text),
}
