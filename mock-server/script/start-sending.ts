import { ApiError } from '#shared/api/api-error'
import type { ScriptSending, SendingRefusal } from '#shared/script/contract'
import { fillScript, missingIn, type ScriptValues } from '#shared/script/fill-script'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { reserveReach } from '../reach/reserve-reach'
import type { Pair } from '../chat/pair'
import { complianceRefusal } from './compliance-refusal'
import { introducedAt } from './introduced-at'
import { findScript } from './own-script'
import type { ScriptRow } from './script-row'
import { scriptValues } from './script-values'
import { findSending } from './sending'

type StartedSending = { outcome: 'ready'; sending: ScriptSending } | { outcome: 'refused'; refusal: SendingRefusal }

const START = `
  insert into script_sending (id, customer_id, manager_id, script_id, messages, started_at, reach_id)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`

/** Why this script may not go to this customer now; null: it may. */
async function refusalOf(deps: Pick<Deps, 'db' | 'demo'>, pair: Pair, script: ScriptRow, values: ScriptValues): Promise<SendingRefusal | null> {
  const { db } = deps
  const names = missingIn(script.messages, values)
  if (names.length > 0) return { reason: 'missing', names }
  if (script.scene === 'group-entry' && (await introducedAt(db, pair)) === null) return { reason: 'notIntroduced' }
  return complianceRefusal(deps, script, values)
}

/** Before a place is kept: another's sending of this id would take one for nothing. Throws SCRIPT_NOT_FOUND. */
async function refuseAnothers(db: Queryable, sendingId: string): Promise<void> {
  const taken = await db.query('select 1 from script_sending where id = $1', [sendingId])
  if (taken.length > 0) throw new ApiError('SCRIPT_NOT_FOUND', sendingId)
}

/** Fills in a script for a customer, ready to be sent; the same id gives the same again. Throws SCRIPT_NOT_FOUND. */
export async function startSending(
  deps: Pick<Deps, 'db' | 'clock' | 'campaigns' | 'random' | 'settings' | 'demo'>, pair: Pair, sendingId: string, scriptId: string,
): Promise<StartedSending> {
  const { db, clock } = deps
  const begun = await findSending(db, pair, sendingId)
  if (begun) return { outcome: 'ready', sending: begun }
  await refuseAnothers(db, sendingId)
  const script = await findScript(db, pair.managerId, scriptId)
  const values = await scriptValues(deps, pair)
  const refusal = await refusalOf(deps, pair, script, values)
  if (refusal) return { outcome: 'refused', refusal }
  const { reason, nextAllowedOn, reachId } = await reserveReach(deps, { ...pair, kind: script.kind, title: script.title, idempotencyKey: sendingId })
  if (reason) return { outcome: 'refused', refusal: { reason, nextAllowedOn } }
  await db.query(START, [sendingId, pair.customerId, pair.managerId, scriptId, fillScript(script.messages, values), clock.now(), reachId])
  const sending = await findSending(db, pair, sendingId)
  if (!sending) throw new ApiError('SCRIPT_NOT_FOUND', sendingId)
  return { outcome: 'ready', sending }
}
