import type { MassContent, MassRefusal } from '#shared/audience/contract'
import { fillScript, missingIn } from '#shared/script/fill-script'
import { isPersonal } from '#shared/script/variable'
import { campaignMessages } from '../chat/campaign-messages'
import type { ChatCard } from '../chat/card-attachments'
import { managerCard } from '../chat/manager-card'
import { openCampaign } from '../chat/offer-campaign'
import type { Deps } from '../deps'
import { findScript } from '../script/own-script'
import { managerValues } from '../script/script-values'
import { complianceRefusal } from '../script/compliance-refusal'

export type WordDeps = Pick<Deps, 'db' | 'clock' | 'campaigns' | 'publicUrl' | 'settings' | 'demo'>

/** One message to many people, as WeCom takes it. */
export interface MassWords {
  title: string
  text: string
  cards: ChatCard[]
  /** The campaign it tells of; null: of none. */
  campaignId: string | null
}

/** WeCom takes so many bytes of text in a message to many. */
const TEXT_BYTES = 4000

/** The campaign's words, and its page and its mini-program by the manager's own channel. */
async function campaignWords(deps: WordDeps, managerId: string, campaignId: string): Promise<MassWords | MassRefusal> {
  const open = await openCampaign(deps, campaignId)
  const messages = campaignMessages(deps, open, await managerCard(deps.db, managerId), 'customer')
  const text = messages.find(({ kind }) => kind === 'text')
  if (text?.kind !== 'text') return { reason: 'campaignEnded' }
  return { title: open.campaign.name, text: text.text, cards: messages.filter((it) => it.kind !== 'text'), campaignId }
}

/** A script that says the same to everybody; its messages one under another. */
async function scriptWords(deps: WordDeps, managerId: string, scriptId: string): Promise<MassWords | MassRefusal> {
  const script = await findScript(deps.db, managerId, scriptId)
  if (isPersonal(script.messages)) return { reason: 'personal' }
  const values = await managerValues(deps, managerId)
  const names = missingIn(script.messages, values)
  if (names.length > 0) return { reason: 'missing', names }
  const refusal = complianceRefusal(deps, script, values)
  if (refusal) return refusal
  const text = fillScript(script.messages, values).join('\n\n')
  return Buffer.byteLength(text) > TEXT_BYTES ? { reason: 'tooLong' } : { title: script.title, text, cards: [], campaignId: null }
}

/** What is to be sent, or why it cannot be. Throws CAMPAIGN_NOT_FOUND, SCRIPT_NOT_FOUND. */
export const massWords = (deps: WordDeps, managerId: string, content: MassContent): Promise<MassWords | MassRefusal> =>
  content.kind === 'campaign' ? campaignWords(deps, managerId, content.campaignId) : scriptWords(deps, managerId, content.scriptId)
