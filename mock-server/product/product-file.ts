import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { aumBands } from '#shared/customer/aum-band'
import { lifecycleStages } from '#shared/customer/stage'
import { stickinessTiers } from '#shared/customer/stickiness'
import { isOnce } from '#shared/is-once'

const oneOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).nullable().default(null)

/** To whom a product is recommended, and why. What is left out does not matter; of what is given, each must hold. */
const recommendation = z.strictObject({
  tags: oneOf(text(30)),
  stages: oneOf(z.enum(lifecycleStages)),
  tiers: oneOf(z.enum(stickinessTiers)),
  aumBands: oneOf(z.enum(aumBands)),
  /** A sentence to the manager. */
  reason: text(60),
})

const product = z.strictObject({
  id: slug,
  name: text(20),
  /** The first words about it, which the next step leads to. */
  scriptId: slug,
  /** Whoever reads one of these has looked at the product (S18). */
  articleIds: z.array(slug).default([]),
  /** The same of what managers send. */
  materialIds: z.array(slug).default([]),
  recommendations: z.array(recommendation).default([]),
})

/** What the bank has to offer, as a person writes it, the first to recommend first (S29). The ids are the bank's. */
export const productFile = (articleIds: readonly string[], materialIds: readonly string[], scriptIds: readonly string[]) =>
  z.strictObject({
    products: z
      .array(
        product
          .refine((it) => scriptIds.includes(it.scriptId), { path: ['scriptId'], message: 'has a script the bank has not' })
          .refine((it) => it.articleIds.every((id) => articleIds.includes(id)), { path: ['articleIds'], message: 'has an article the bank has not' })
          .refine((it) => it.materialIds.every((id) => materialIds.includes(id)), { path: ['materialIds'], message: 'has a material the bank has not' }),
      )
      .refine((all) => isOnce(all.map(({ id }) => id)), 'two products have the same id'),
  })

export type Product = z.output<typeof product>
export type Recommendation = z.output<typeof recommendation>
