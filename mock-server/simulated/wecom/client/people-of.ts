import { ApiError } from '#shared/api/api-error'
import type { Wecom } from '../wecom'
import type { Customer, Member } from '../world/people'

/** Throws MANAGER_NOT_FOUND. */
export function memberNamed({ world }: Wecom, id: string): Member {
  const member = world.people.member(id)
  if (!member?.isInRange) throw new ApiError('MANAGER_NOT_FOUND', id)
  return member
}

/** Throws CUSTOMER_NOT_FOUND. */
export function customerNamed({ world }: Wecom, id: string): Customer {
  const customer = world.people.customer(id)
  if (!customer) throw new ApiError('CUSTOMER_NOT_FOUND', id)
  return customer
}
