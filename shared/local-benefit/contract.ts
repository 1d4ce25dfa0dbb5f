import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { pageAddress, slug } from '../api/schemas'
import { localBenefitRoutes } from './routes'

/** A meal or film ticket, a draw for the group, something for a holiday (C20). */
export const localBenefitKind = z.enum(['meal', 'film', 'draw', 'holiday'])

export const localBenefitView = z.object({
  id: slug,
  kind: localBenefitKind,
  name: z.string(),
  /** What it is, and where. */
  text: z.string(),
  /** How one gets it. */
  way: z.string(),
  /** With kind `draw`: the running campaign it leads to, `/lottery/neighbours-dice`. */
  link: pageAddress.nullable(),
})

export const localBenefitsView = z.object({
  /** Where he is, by the group he is in or the phone he left; null while the bank knows neither. */
  city: z.string().nullable(),
  /** The group he is given; null where his city has none. */
  group: z.object({ name: z.string(), isMember: z.boolean() }).nullable(),
  /** Of that group and no other. */
  benefits: z.array(localBenefitView),
})

export type LocalBenefitView = z.output<typeof localBenefitView>
export type LocalBenefitsView = z.output<typeof localBenefitsView>

export const localBenefitContract = defineContract(localBenefitRoutes, {
  showLocalBenefits: {
    summary: "The group of the customer's city and its own benefits (C20)",
    actor: 'customer',
    response: localBenefitsView,
    errors: [],
  },
})
