import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { MOBILE_NUMBER } from '#shared/phone/mobile-number'

const branch = z.strictObject({ id: slug, name: text(40), province: text(20), city: text(20), parentId: slug.nullable() })
const manager = z.strictObject({ id: slug, name: text(20), staffNumber: text(20), branchId: slug, wecomUserId: text(64) })
const channel = z.strictObject({ code: slug, name: text(40), managerId: slug })
const customer = z.strictObject({
  id: slug,
  name: text(20),
  openid: text(64),
  externalUserId: text(64),
  phone: z.string().regex(MOBILE_NUMBER, 'must be an 11-digit mobile number in quotes'),
  branchId: slug.nullable(),
  managerIds: z.array(slug),
})

/** The demo bank as a person writes it. */
export const bankFile = z.strictObject({
  bank: z.strictObject({ name: text(20) }),
  branches: z.array(branch).min(1),
  managers: z.array(manager).min(1),
  channels: z.array(channel).min(1),
  defaultChannel: slug,
  customers: z.array(customer),
})

export type Bank = z.output<typeof bankFile>
