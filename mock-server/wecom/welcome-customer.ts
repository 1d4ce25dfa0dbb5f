import { ApiError } from '#shared/api/api-error'
import { managerCard } from '../chat/manager-card'
import { campaignLink } from '../chat/campaign-link'
import { openCampaign } from '../chat/offer-campaign'
import type { Deps } from '../deps'
import { WecomRefused } from '../gateway/wecom/wecom-refused'
import { wantsMessages } from '../privacy/stop-messages'
import { welcomeText } from './welcome-text'

export interface Welcome {
  customerId: string
  managerId: string
  addedAt: Date
  /** Of the contact way he came by. */
  state: string | null
  welcomeCode: string
}

type WelcomeDeps = Pick<Deps, 'db' | 'clock' | 'wecom' | 'campaigns' | 'publicUrl'>

/** The campaign a manager's link leads to: running, with something left to draw, the first to end. */
const RUNNING = `
  select c.id from campaign c join prize_pool pool on pool.campaign_id = c.id
  where c.entry = 'manager' and c.starts_at <= $1 and c.ends_at > $1 and pool.tickets_taken < pool.tickets
  order by c.ends_at, c.id limit 1`

/** The channel of the contact way he came by, or the manager's first. */
async function welcomeChannel({ db }: WelcomeDeps, state: string | null, ownChannel: string | null): Promise<string | null> {
  const [way] = await db.query<{ channel_code: string }>('select channel_code from contact_way where state = $1', [state])
  return way?.channel_code ?? ownChannel
}

/** Who wants no messages about campaigns hears who the manager is, and of no campaign (K12). */
async function findRunning({ db, clock }: WelcomeDeps, customerId: string): Promise<{ id: string } | undefined> {
  if (!(await wantsMessages(db, customerId))) return undefined
  const [running] = await db.query<{ id: string }>(RUNNING, [clock.now()])
  return running
}

async function writeWelcome(deps: WelcomeDeps, { customerId, managerId, state }: Welcome) {
  const card = await managerCard(deps.db, managerId)
  const running = await findRunning(deps, customerId)
  if (!running) return { text: welcomeText(card, null), attachments: [], campaignId: null }
  const open = await openCampaign(deps, running.id)
  const link = campaignLink(deps, open, await welcomeChannel(deps, state, card.channel))
  return { text: welcomeText(card, open), attachments: [link], campaignId: running.id }
}

/** WeCom's code is good for one message: what it says first stays. */
async function sendWelcome(deps: WelcomeDeps, welcome: Welcome): Promise<{ state: 'sent' | 'failed'; errorCode: number | null; campaignId: string | null }> {
  const { text, attachments, campaignId } = await writeWelcome(deps, welcome)
  try {
    await deps.wecom.welcome.send(welcome.welcomeCode, text, attachments)
    return { state: 'sent', errorCode: null, campaignId }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { state: 'failed', errorCode: error instanceof WecomRefused ? error.errcode : null, campaignId }
  }
}

/**
 * Welcomes a customer who has just added a manager (S1): who he is, and a link to what is going on. Once for each add; one
 * that WeCom refuses, too late say, is kept with its code and never tried again.
 */
export async function welcomeCustomer(deps: WelcomeDeps, welcome: Welcome): Promise<void> {
  const key = [welcome.customerId, welcome.managerId, welcome.addedAt]
  const claimed = await deps.db.query(
    "insert into welcome (customer_id, manager_id, added_at, state) values ($1, $2, $3, 'sending') on conflict do nothing returning 1", key,
  )
  if (claimed.length === 0) return
  const { state, errorCode, campaignId } = await sendWelcome(deps, welcome)
  await deps.db.query('update welcome set state = $4, error_code = $5, campaign_id = $6 where customer_id = $1 and manager_id = $2 and added_at = $3', [
    ...key, state, errorCode, campaignId,
  ])
}
