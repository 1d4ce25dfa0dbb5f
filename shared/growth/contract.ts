import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, fen, figureScope, givenDay, rate } from '../api/schemas'
import { growthRoutes } from './routes'

const figures = z.object({
  /** Contacts that began, and ended; one customer of two managers are two (D10). */
  gross: count,
  deleted: count,
  net: z.int(),
  /** Distinct customers among those who began. */
  newCustomers: count,
  /** Distinct customers who read, signed in, took part, drew or paid with a benefit (D13). */
  activeCustomers: count,
  /** What customers bought, as the bank's systems tell it, in fen (D12). */
  sales: fen,
  /** By how much the assets of customers rose, in fen; negative: they fell (D12). */
  aumUplift: z.int(),
  /** Managers active on a working day, of all of them on all of those (D8). */
  managersActive: rate,
})

export type GrowthFigures = z.output<typeof figures>

const growth = z.object({
  scope: figureScope,
  from: calendarDay,
  until: calendarDay,
  /** The last day of the as many days before. */
  beforeUntil: calendarDay,
  beforeFrom: calendarDay,
  now: figures,
  before: figures,
  /** On the last day of the period alone (D8). */
  managersOnLastDay: rate,
  /** Contacts whom the bank's core knows under their real name, of all there are (D11). */
  certified: rate,
  /** In per cent. */
  goals: z.object({ managersActive: count, certified: count }),
})

export type Growth = z.output<typeof growth>

/** `1` to `366`. */
const days = z.string().regex(/^([1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])$/, 'must be a number of days, 366 at most')

/** So many days until the end of that one; `today`: of the day it is at the bank. */
export const periodParams = { days, until: givenDay.or(z.literal('today')) }

export const growthContract = defineContract(growthRoutes, {
  showGrowth: {
    summary: 'Contacts, active customers, sales and assets of any period beside the equal period before it; who of the managers works with it (D8, D10–D13, D19)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object(periodParams),
    response: growth,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  noteActive: {
    summary: 'The manager has touched his sidebar: once a day is enough, a page that refreshes by itself does not ask (D8)',
    actor: 'manager',
    response: z.object({ activeOn: calendarDay }),
    errors: ['MANAGER_NOT_FOUND'],
  },
})
