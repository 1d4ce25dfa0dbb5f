import { ApiError } from '#shared/api/api-error'
import type { Ranking } from '#shared/ranking/contract'
import type { Deps } from '../deps'
import { readStaff, refuseOtherOffice } from '../draft/read-staff'
import { showRanking } from './show-ranking'

export interface Target {
  month: string
  managerId: string
  adds: number
}

const SET = `
  insert into manager_target (manager_id, from_month, adds, set_by, set_at) values ($1, $2, $3, $4, $5)
  on conflict (manager_id, from_month) do update set adds = excluded.adds, set_by = excluded.set_by, set_at = excluded.set_at`

/** From that month on, until another is set (D21). Throws MANAGER_NOT_FOUND, ROLE_REQUIRED. */
export async function setTarget(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, staffId: string, { month, managerId, adds }: Target): Promise<Ranking> {
  const staff = await readStaff(deps.db, staffId)
  const manager = await readStaff(deps.db, managerId)
  if (!manager.roles.includes('manager')) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  refuseOtherOffice(staff, manager)
  await deps.db.query(SET, [managerId, month, adds, staffId, deps.clock.now()])
  return showRanking(deps, staffId, month)
}
