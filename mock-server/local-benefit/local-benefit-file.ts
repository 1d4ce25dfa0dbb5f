import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { localBenefitKind } from '#shared/local-benefit/contract'

const localBenefit = z
  .strictObject({
    id: slug,
    groupId: slug,
    kind: localBenefitKind,
    name: text(20),
    text: text(80),
    way: text(60),
    campaignId: slug.nullable().default(null),
  })
  .refine(({ kind, campaignId }) => (kind === 'draw') === (campaignId !== null), {
    path: ['campaignId'], message: 'a benefit of kind draw, and no other, names its campaign',
  })

/** What the groups of a city have, as a person writes it (C20). `groupIds` are those of the bank. */
export const localBenefitFile = (groupIds: readonly string[]) =>
  z.strictObject({
    localBenefits: z.array(localBenefit.refine(({ groupId }) => groupIds.includes(groupId), { path: ['groupId'], message: 'is no group of the bank' })),
  })

export type LocalBenefit = z.output<typeof localBenefit>
