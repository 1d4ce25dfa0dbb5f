import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { givenInstant, instant, said, slug, text } from '../api/schemas'
import { chatMessage } from '../chat/message'
import { audiences } from './audience'
import { CHECK_IN_CODE } from './check-in-code'
import { foundPromise } from '../compliance/contract'
import { branchEventRoutes } from './routes'

const eventParams = z.object({ eventId: slug })
const count = z.int().nonnegative()

const facts = {
  name: text(20),
  place: text(60),
  /** How many can come; the next waits. */
  quota: z.int().min(1).max(500),
  /** What is given there, in words; empty: nothing. */
  gift: z.union([z.literal(''), text(40)]),
  audience: z.enum(audiences),
}

/** It does not take place: since when, and why, in words to those who signed up. */
const cancelled = z.object({ at: instant, reason: z.string() }).nullable()

const signUpStates = ['none', 'in', 'waiting', 'gone'] as const

/** An event as the customer sees it. */
const branchEvent = z.object({
  id: slug,
  ...facts,
  branchName: z.string(),
  startsAt: instant,
  placesLeft: count,
  /** `gone`: he has cancelled. */
  state: z.enum(signUpStates),
  /** How many wait before him, and he; null where he does not wait. */
  waitingPlace: z.int().positive().nullable(),
  /** What he says at the door; null while he has no place. */
  checkInCode: z.string().regex(CHECK_IN_CODE).nullable(),
  cameAt: instant.nullable(),
  /** Why he can no longer sign up; null where he can, or has. */
  refusal: z.enum(['cancelled', 'started', 'notInvited']).nullable(),
  cancelled,
  /** When the branch last changed its time, place or places; null: never. */
  changedAt: instant.nullable(),
})

/** An event as the branch sees it. */
const heldEvent = z.object({
  id: slug,
  ...facts,
  startsAt: instant,
  isStarted: z.boolean(),
  joined: count,
  waiting: count,
  came: count,
  cancelled,
  /** To be sent to a customer, with this manager's own link; null once it has begun, or was cancelled. */
  message: chatMessage.nullable(),
})

const guest = z.object({
  customerId: slug,
  /** As WeChat tells it; null where it does not. */
  name: z.string().nullable(),
  state: z.enum(['in', 'waiting', 'gone']),
  signedAt: instant,
  cameAt: instant.nullable(),
  /** Whose link he came by; null where it named nobody of the branch. */
  managerName: z.string().nullable(),
})

const checkIn = z.discriminatedUnion('outcome', [
  /** Welcome: the code is used up with this. */
  z.object({ outcome: z.literal('came'), name: z.string().nullable(), cameAt: instant }),
  /** It was used before, then. */
  z.object({ outcome: z.literal('used'), name: z.string().nullable(), cameAt: instant }),
  /** He has no place: he waits, or has cancelled. */
  z.object({ outcome: z.literal('noPlace'), name: z.string().nullable() }),
  /** It was cancelled: no code is good any more. */
  z.object({ outcome: z.literal('cancelled') }),
  /** The event is on another day. */
  z.object({ outcome: z.literal('otherDay') }),
  /** No code of this event. */
  z.object({ outcome: z.literal('unknown') }),
])

export type BranchEvent = z.output<typeof branchEvent>
export type HeldEvent = z.output<typeof heldEvent>
export type EventGuest = z.output<typeof guest>
export type CheckIn = z.output<typeof checkIn>

export const branchEventContract = defineContract(branchEventRoutes, {
  showBranchEvent: {
    summary: 'An event of a branch, and where the customer stands with it (S22)',
    actor: 'customer',
    params: eventParams,
    response: branchEvent,
    errors: ['EVENT_NOT_FOUND'],
  },
  answerInvitation: {
    summary: 'He comes, or does not: beyond the quota he waits, and who waits moves up when somebody cancels. Refused it changes nothing. Safe to repeat',
    actor: 'customer',
    params: eventParams,
    body: z.strictObject({ isComing: z.boolean(), managerId: slug.nullable() }),
    response: branchEvent,
    errors: ['EVENT_NOT_FOUND'],
  },
  listBranchEvents: {
    summary: "The events of the manager's branch that are to come, or were in the last 30 days, the next first",
    actor: 'manager',
    roles: ['manager'],
    response: z.object({ events: z.array(heldEvent) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  makeBranchEvent: {
    summary: "A new event of the manager's branch. Safe to repeat: an id that is there already changes nothing",
    actor: 'manager',
    roles: ['manager'],
    params: eventParams,
    body: z.strictObject({ ...facts, startsAt: givenInstant }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('made') }),
      /** Its words promise a return: it was not made (K4). */
      z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
    ]),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'EVENT_TIME_PAST'],
  },
  changeBranchEvent: {
    summary: 'Puts an event to come of his branch to another time or place, or gives it other places: who waits moves up. Those who signed up are told by their managers. Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: eventParams,
    body: z.strictObject({ place: facts.place, quota: facts.quota, startsAt: givenInstant }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed') }),
      z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
      /** So many have a place already, and nobody loses his. */
      z.object({ outcome: z.literal('placesTaken'), joined: count }),
      /** It has begun, or was cancelled. */
      z.object({ outcome: z.literal('over') }),
    ]),
    errors: ['ROLE_REQUIRED', 'EVENT_NOT_FOUND', 'EVENT_TIME_PAST'],
  },
  cancelBranchEvent: {
    summary: 'Cancels an event to come of his branch: every code is void, and those who signed up are told by their managers. Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: eventParams,
    /** Why, in words to those who signed up. */
    body: z.strictObject({ reason: said(60) }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
      /** It has begun. */
      z.object({ outcome: z.literal('over') }),
    ]),
    errors: ['ROLE_REQUIRED', 'EVENT_NOT_FOUND'],
  },
  listEventGuests: {
    summary: "Who comes to an event of the manager's branch, who waits in which order, and who was there",
    actor: 'manager',
    roles: ['manager'],
    params: eventParams,
    response: z.object({ guests: z.array(guest) }),
    errors: ['ROLE_REQUIRED', 'EVENT_NOT_FOUND'],
  },
  checkInGuest: {
    summary: 'A guest says his code at the door: it is good once, on the day of the event',
    actor: 'manager',
    roles: ['manager'],
    params: eventParams,
    body: z.strictObject({ code: text(20) }),
    response: checkIn,
    errors: ['ROLE_REQUIRED', 'EVENT_NOT_FOUND'],
  },
})
