import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay } from '../api/schemas'
import { signInRoutes } from './routes'

export const signInView = z.object({
  /** Today in Shanghai, by the bank's clock (C19). */
  today: calendarDay,
  isSignedToday: z.boolean(),
  /** Days in a row up to today, or up to yesterday while today is still open. */
  streak: z.int(),
  /** The days signed on in this month. */
  days: z.array(calendarDay),
})

export type SignInView = z.output<typeof signInView>

export const signInContract = defineContract(signInRoutes, {
  showSignIns: { summary: "The customer's sign-ins of this month", actor: 'customer', response: signInView, errors: [] },
  signIn: { summary: 'Sign in for today, in Shanghai. Again on the same day changes nothing', actor: 'customer', response: signInView, errors: [] },
})
