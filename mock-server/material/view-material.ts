import { ApiError } from '#shared/api/api-error'
import { lockCustomers } from '../customer/lock-customers'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'
import { noticeSignal } from '../insight/notice-signal'
import { isExpired } from './list-materials'

type ViewDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'demo'>

const INSERT = `
  insert into material_view (customer_id, material_id, manager_id, viewed_at)
  values ($1, $2, (select id from manager where id = $3), $4)`

/**
 * Writes down that a customer opened a material by the link of a manager (S14), and says where it lies. A link that names
 * nobody we know is opened all the same. Throws MATERIAL_NOT_FOUND, MATERIAL_EXPIRED, and UNAUTHENTICATED for a customer
 * who is no more.
 */
export async function viewMaterial(deps: ViewDeps, customerId: string, materialId: string, managerId: string | null): Promise<string> {
  const material = deps.demo.community.materials.find(({ id }) => id === materialId)
  if (!material?.url) throw new ApiError('MATERIAL_NOT_FOUND', materialId)
  if (isExpired(material, deps)) throw new ApiError('MATERIAL_EXPIRED', materialId)
  await requireCustomer(deps.db, customerId)
  await deps.db.transaction(async (tx) => {
    // Two openings at once are seen one after the other: together they are worth one hint.
    await lockCustomers(tx, [customerId])
    await tx.query(INSERT, [customerId, materialId, managerId, deps.clock.now()])
    await noticeSignal(tx, deps, customerId, { materialId })
  })
  return material.url
}
