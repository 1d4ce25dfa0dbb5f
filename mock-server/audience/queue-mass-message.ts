import { ApiError } from '#shared/api/api-error'
import type { AudienceFilter, MassContent, MassMessage, MassRefusal } from '#shared/audience/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { AUDIENCE, audienceParameters } from './audience-sql'
import { findMassMessage } from './list-mass-messages'
import { massWords, type MassWords } from './mass-words'

export interface WantedMassMessage {
  messageId: string
  managerId: string
  filter: AudienceFilter
  content: MassContent
}

type Queued = { outcome: 'queued'; message: MassMessage } | { outcome: 'refused'; refusal: MassRefusal }

const INSERT = `
  insert into mass_message (id, manager_id, title, text, attachments, made_at, campaign_id) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict do nothing returning 1`

/** Whom the filter names now: who comes to be it later is not sent it. */
const ADDRESS = `insert into mass_recipient (message_id, customer_id) select $8, cu.id ${AUDIENCE} returning 1`

/** False where it names nobody: then there is no message. */
async function address(tx: Queryable, { messageId, managerId, filter }: WantedMassMessage): Promise<boolean> {
  const people = await tx.query(ADDRESS, [...audienceParameters(managerId, filter), messageId])
  if (people.length === 0) await tx.query('delete from mass_message where id = $1', [messageId])
  return people.length > 0
}

async function insert(deps: Pick<Deps, 'db' | 'clock'>, wanted: WantedMassMessage, { title, text, cards, campaignId }: MassWords): Promise<boolean> {
  const { messageId, managerId } = wanted
  return deps.db.transaction(async (tx) => {
    const made = await tx.query(INSERT, [messageId, managerId, title, text, JSON.stringify(cards), deps.clock.now(), campaignId])
    return made.length === 0 || address(tx, wanted)
  })
}

/**
 * Queues one message to an audience (S7, G26); the same id again is the same message. Throws CAMPAIGN_NOT_FOUND,
 * SCRIPT_NOT_FOUND, and MASS_MESSAGE_NOT_FOUND where the id is another manager's.
 */
export async function queueMassMessage(
  deps: Pick<Deps, 'db' | 'clock' | 'campaigns' | 'publicUrl' | 'settings' | 'demo'>, wanted: WantedMassMessage,
): Promise<Queued> {
  const { messageId, managerId } = wanted
  const before = await findMassMessage(deps.db, managerId, messageId)
  if (before) return { outcome: 'queued', message: before }
  const words = await massWords(deps, managerId, wanted.content)
  if ('reason' in words) return { outcome: 'refused', refusal: words }
  if (!(await insert(deps, wanted, words))) return { outcome: 'refused', refusal: { reason: 'nobody' } }
  const message = await findMassMessage(deps.db, managerId, messageId)
  if (!message) throw new ApiError('MASS_MESSAGE_NOT_FOUND', messageId)
  return { outcome: 'queued', message }
}
