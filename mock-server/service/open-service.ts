import { ApiError } from '#shared/api/api-error'
import { lockCustomers } from '../customer/lock-customers'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'
import type { Service } from './service-file'
import { tagContacts } from './tag-contacts'

type OpenDeps = Pick<Deps, 'db' | 'clock' | 'demo'>

const INSERT = `
  insert into service_opening (customer_id, service_id, tag, opened_at) values ($1, $2, $3, $4)
  on conflict do nothing returning 1`

async function record({ db, clock }: OpenDeps, customerId: string, { id, tag }: Service): Promise<{ isNew: boolean }> {
  await requireCustomer(db, customerId)
  return db.transaction(async (tx) => {
    // He may be adding a manager at this moment: one of the two sees the other.
    await lockCustomers(tx, [customerId])
    const made = await tx.query(INSERT, [customerId, id, tag, clock.now()])
    if (made.length > 0) await tagContacts(tx, customerId, clock.now())
    return { isNew: made.length > 0 }
  })
}

/**
 * Writes down the first time a customer goes to a payment service, and what his managers are to find on him (C26).
 * Throws SERVICE_NOT_FOUND, and UNAUTHENTICATED for a customer who is no more.
 */
export async function openService(deps: OpenDeps, customerId: string, serviceId: string): Promise<{ isNew: boolean }> {
  const service = deps.demo.community.services.find(({ id }) => id === serviceId)
  if (!service) throw new ApiError('SERVICE_NOT_FOUND', serviceId)
  return record(deps, customerId, service)
}

/** Whoever comes by the link that is shared among those who pay a service counts as one of them; other links say nothing. */
export async function openServiceOfChannel(deps: OpenDeps, customerId: string, channel: string | null): Promise<void> {
  const service = channel === null ? undefined : deps.demo.community.services.find((it) => it.channel === channel)
  if (service) await record(deps, customerId, service)
}
