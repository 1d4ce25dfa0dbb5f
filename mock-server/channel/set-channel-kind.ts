import { ApiError } from '#shared/api/api-error'
import type { Channel } from '#shared/channel/contract'
import type { Queryable } from '../db/database'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { channelRows } from './channel-row'

export type ChannelChange = Pick<Channel, 'kind' | 'ground'> & { channelCode: string }

/** What a channel is for, by an operator of its office (R25). Throws MANAGER_NOT_FOUND, and CHANNEL_NOT_FOUND for another office's too. */
export async function setChannelKind(db: Queryable, staffId: string, { channelCode, kind, ground }: ChannelChange): Promise<Channel> {
  const scope = figureScope(await readStaff(db, staffId))
  const [channel] = await channelRows(db, scope, channelCode)
  if (!channel) throw new ApiError('CHANNEL_NOT_FOUND', channelCode)
  await db.query('update channel set purpose = $2, ground = $3 where code = $1', [channelCode, kind, ground])
  return { ...channel, kind, ground }
}
