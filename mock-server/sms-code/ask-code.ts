import { ApiError } from '#shared/api/api-error'
import { campaignPhase } from '#shared/campaign/campaign-phase'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { AskedCode } from '#shared/sms-code/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { requireStep } from '../participation/join-campaign'
import { participationId } from '../participation/participation-id'
import { below } from '../random'
import { codeMessage } from './code-message'
import { findWait, type Asker, type Wait } from './find-wait'
import { hashCode } from './hash-code'

type AskDeps = Pick<Deps, 'db' | 'keys' | 'random' | 'settings' | 'sms'>

const CODES = 1_000_000

const INSERT = `
  insert into sms_code (id, customer_id, participation_id, phone_hash, code_hash, asked_at) values ($1, $2, $3, $4, $5, $6)`

/** Only where the campaign asks for one, and for the one whose turn it is: a message costs money, and rings on a phone. */
async function requireTurn(deps: AskDeps, campaign: PublishedCampaign, customerId: string, now: Date): Promise<void> {
  if (campaign.phoneCheck !== 'sms') throw new ApiError('INFO_NOT_ASKED', 'no code is asked for')
  const { step } = await requireStep(deps, campaign, customerId, 'informed', now)
  if (step === 'drawn' || campaignPhase(campaign, now) !== 'running') throw new ApiError('WRONG_STATE')
}

/** Whoever asks at the same moment, for himself or for this phone, comes after: he finds this one. */
async function lockAsker(tx: Queryable, { customerId, phoneHash }: Asker): Promise<void> {
  await lockCustomers(tx, [customerId])
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [phoneHash])
}

function makeCode({ random, keys }: AskDeps) {
  const id = `sms-${random.bytes(9).toString('hex')}`
  const code = String(below(random, CODES)).padStart(6, '0')
  return { id, code, codeHash: hashCode(keys, id, code) }
}

/**
 * Sends a code to the phone that the customer typed, and keeps no more of it than a keyed hash (K1). Whether the phone takes
 * part already is not told here: only who holds it learns that. Throws INFO_NOT_ASKED, STEP_SKIPPED and WRONG_STATE.
 */
export async function askCode(deps: AskDeps, campaign: PublishedCampaign, customerId: string, phone: MobileNumber, now: Date): Promise<AskedCode> {
  const { db, keys, settings, sms } = deps
  await requireTurn(deps, campaign, customerId, now)
  const asker = { customerId, phoneHash: keys.lookupHash(phone) }
  const { id, code, codeHash } = makeCode(deps)
  const answer = (refusal: AskedCode['refusal'], { askAgainAt }: Pick<Wait, 'askAgainAt'>): AskedCode =>
    ({ refusal, askAgainAt: askAgainAt.toISOString(), now: now.toISOString() })
  const wait = await db.transaction(async (tx) => {
    await lockAsker(tx, asker)
    const found = await findWait(tx, settings, asker, now)
    if (found.refusal === null) await tx.query(INSERT, [id, customerId, participationId(campaign.id, customerId), asker.phoneHash, codeHash, now])
    return found
  })
  if (wait.refusal !== null) return answer(wait.refusal, wait)
  const { outcome } = await sms.send({ id, phone, text: await codeMessage(db, campaign, code, settings) })
  if (outcome === 'unavailable') await db.query('update sms_code set is_lost = true where id = $1', [id])
  return answer(outcome === 'taken' ? null : 'NOT_SENT', await findWait(db, settings, asker, now))
}
