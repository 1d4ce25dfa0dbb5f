import type { ReachRule } from '#shared/reach/decide-reach'

/** The numbers that a bank may set otherwise: the starred ones of the catalogue. */
export interface Settings {
  payout: {
    /** How many one worker takes at a time. */
    batchSize: number
    /** How long a worker may take for one before another looks after it. */
    leaseMs: number
    /** Pauses before the second, third, … attempt; after the last of them a payout has failed. */
    retryPausesMs: readonly number[]
    /** A payout that failed, or was never claimed, can be sent again for so many days after its day; then its money is released. */
    expiresAfterDays: number
    /** How often the issuer is asked what became of a voucher that was paid. */
    lookEveryMs: number
  }
  /** Working days from the day after the draw to the payout (R20). */
  payoutWorkingDays: number
  /** The mean a prize should cost, in fen (R10). */
  targetCost: { from: number; to: number }
  /** Where mobile banking opens a voucher, `{id}` filled in, and a page for phones without it (C16). */
  claim: { deepLink: string; fallbackUrl: string }
  /** The bank's own page for a payment service, `{id}` filled in (C26). */
  serviceUrl: string
  /** Where the bank's official account is followed (C15): a path here or an address outside. */
  followUrl: string
  /** Whole years that draws, payouts and receipts are kept after the last of them, as the law has it. */
  moneyRecordsKeptYears: number
  /** Whole months that phones and cards are kept after a campaign's end and its last payout, as its consent says (K2). */
  numbersKeptMonths: number
  /** The code by text message that proves a phone (K1, K11). */
  smsCode: {
    validForMs: number
    /** Typed wrong so often, a code is good for nothing. */
    mostWrongTries: number
    /** Between one and the next, of one customer and for one phone. */
    pauseMs: number
    /** Of one customer, and for one phone, on a day of Shanghai. */
    mostPerDay: number
  }
  /** How often, and when, a customer may be sent something about campaigns (S20, K12). */
  reach: ReachRule
  /** The bank's mini-program, as cards in a chat name it. */
  miniprogramAppId: string
  /** How often the workers look, in milliseconds. */
  workEveryMs: number
}

const MINUTE_MS = 60_000

export const defaultSettings: Settings = {
  payout: {
    batchSize: 50,
    leaseMs: 2 * MINUTE_MS,
    retryPausesMs: [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS],
    expiresAfterDays: 180,
    lookEveryMs: 24 * 60 * MINUTE_MS,
  },
  payoutWorkingDays: 5,
  targetCost: { from: 300, to: 500 },
  claim: { deepLink: 'koibank://benefit/{id}', fallbackUrl: '/simulated/mobile-bank/claim/{id}' },
  serviceUrl: '/simulated/mobile-bank/service/{id}',
  followUrl: '/simulated/official-account',
  moneyRecordsKeptYears: 5,
  numbersKeptMonths: 6,
  smsCode: { validForMs: 5 * MINUTE_MS, mostWrongTries: 5, pauseMs: MINUTE_MS, mostPerDay: 10 },
  reach: { mostMarketing: 2, withinDays: 7, quiet: { from: '21:30', to: '08:00' } },
  miniprogramAppId: 'wx0123456789abcdef',
  workEveryMs: 1000,
}
