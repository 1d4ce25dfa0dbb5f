import type { Channel } from '#shared/channel/contract'
import type { Queryable } from '../db/database'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { channelRows } from './channel-row'

/** Channels with what they are for (R25), of whom somebody may look at (K6). Throws MANAGER_NOT_FOUND. */
export async function listChannels(db: Queryable, staffId: string): Promise<{ channels: Channel[]; canChange: boolean }> {
  const staff = await readStaff(db, staffId)
  return { channels: await channelRows(db, figureScope(staff)), canChange: staff.roles.includes('operator') }
}
