import { toFen, type Fen } from '#shared/money/fen'
import type { ReachRule } from '#shared/reach/decide-reach'
import type { SopRule } from '#shared/sop/rule'

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
  /** Whole months that managers' notes on a customer are kept after the last of them lost him as a contact. */
  notesKeptMonths: number
  /** What was asked in a group stands in its owner's day when nobody has answered it for so long (S26). */
  questionWaitMs: number
  /** Groups of customers. */
  group: {
    /** How many customers one takes at most (G2); WeCom's own limit of 500 stands above it. */
    mostMembers: number
    /** How many characters the pitch of a group may have (S3). */
    mostPitch: number
    /** How long a seat is kept for somebody who was invited and has not joined yet. */
    seatHeldHours: number
  }
  /** How alive a group is. */
  groupHealth: {
    /** Whoever spoke or acted in so many days is active (D5). */
    days: number
    /** What should be active, in per cent (D5). */
    activeGoal: number
    /** After so many days without a member's word a group is silent (G17). */
    silentDays: number
  }
  /** Adds that look like staff filling quotas (R7): more than so many who are no customers of the bank, of one manager on one day; more than so many phones on one device. */
  addCheck: { mostStrangersPerDay: number; mostPhonesPerDevice: number }
  /** How customers and assets grow: what share of managers should work with it on a day and of contacts be certified, in per cent (D8, D11); and for how many days after he joined a campaign what a customer does counts for it (D9). */
  growth: { managerActiveGoal: number; certifiedGoal: number; attributionDays: number }
  /** So long a customer has to answer what he was sent or has opened, to count as a reply to it (D20). */
  reply: { withinHours: number }
  /** What is sent into groups (G8, G17, G19, G20, D17); when nobody wants a message is told by `reach`. */
  sop: Omit<SopRule, 'quiet'> & {
    /** Whoever keeps a group is reminded so long before a task's time. */
    remindBeforeMs: number
    /** A reminder that did not go out is tried again after so long, until the task is late. */
    remindAgainMs: number
  }
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
  /** How a manager stays with a customer over months (S28, S6h): days of the calendar in Shanghai. */
  followUp: {
    /** On which days after its beginning a plan reminds, and of what. */
    plan: readonly { day: number; note: string }[]
    /** A sale so many days after a plan began still counts for it. */
    windowDays: number
    /** Who did not buy is visited again after so many days. */
    revisit: { afterDays: number; note: string }
  }
  /** Live games in groups (G14-G16, S10-S12). */
  groupGame: {
    /** Of a group, in a month and in a week, in fen. */
    monthBudget: Fen
    weekBudget: Fen
    /** A game can be launched so many minutes before its start, or as soon as the group should have been told. */
    earliestMinutes: number
    /** Between the starts of two games of a group. */
    apartMs: number
    /** Before the first round and between two: the last answer is read, everybody gets ready. */
    pauseMs: number
    /** By so much a round is extended. */
    extendMs: number
    /** Its manager is told when the group was not, so long after it should have been, and again after as long where WeCom does not take it. */
    remindAfterMs: number
    /** A game that was not launched so long after its start has not been held. */
    launchWithinMs: number
  }
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
  notesKeptMonths: 6,
  questionWaitMs: 10 * MINUTE_MS,
  group: { mostMembers: 200, mostPitch: 150, seatHeldHours: 7 * 24 },
  addCheck: { mostStrangersPerDay: 20, mostPhonesPerDevice: 3 },
  growth: { managerActiveGoal: 80, certifiedGoal: 80, attributionDays: 30 },
  reply: { withinHours: 24 },
  groupHealth: { days: 30, activeGoal: 40, silentDays: 7 },
  sop: {
    mostPerWeek: { managed: 5, assisted: 2 }, leastContentPercent: 50, repeatDays: 14, mostLinksInRow: 2, lateAfterMinutes: 30,
    remindBeforeMs: 0, remindAgainMs: MINUTE_MS,
  },
  smsCode: { validForMs: 5 * MINUTE_MS, mostWrongTries: 5, pauseMs: MINUTE_MS, mostPerDay: 10 },
  reach: { mostMarketing: 2, withinDays: 7, quiet: { from: '21:30', to: '08:00' } },
  followUp: {
    plan: [
      { day: 1, note: '道声谢，看看昨天聊的还有没有疑问' },
      { day: 7, note: '带一条对客户有用的内容，再问问想法' },
      { day: 30, note: '聊聊近况，看需求有没有变化' },
      { day: 90, note: '回头看看这三个月，约下一步' },
    ],
    windowDays: 90,
    revisit: { afterDays: 7, note: '上次没有成交：先关心近况，带点有用的，不急着谈' },
  },
  groupGame: {
    monthBudget: toFen(45_000),
    weekBudget: toFen(10_000),
    earliestMinutes: 30,
    apartMs: 60 * MINUTE_MS,
    pauseMs: 8_000,
    extendMs: 30_000,
    remindAfterMs: 5 * MINUTE_MS,
    launchWithinMs: 120 * MINUTE_MS,
  },
  miniprogramAppId: 'wx0123456789abcdef',
  workEveryMs: 1000,
}
