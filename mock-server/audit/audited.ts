import type { Deps } from '../deps'
import { addEntry } from './add-entry'

/** One answered request of somebody who is signed in. */
export interface AnsweredRequest {
  /** `draft.decideDraft` */
  endpoint: string
  caller: { managerId?: string; customerId?: string }
  params: object
  body: object
  response: object
}

const always = () => true

/** Whoever looks at another branch's customer: he may, as WeCom has the two in contact, and it is written down (K6, S16). */
const isOtherBranch = (response: object) => (response as { access?: string }).access === 'readOnly'

/** What is written down, and when. */
export const AUDITED: Readonly<Record<string, (response: object) => boolean>> = {
  'draft.createDraft': always,
  'draft.saveDraft': always,
  'draft.submitDraft': always,
  'draft.decideDraft': always,
  'whitelist.uploadWhitelist': always,
  'roster.changeRoster': always,
  'ranking.setTarget': always,
  'marketing.addNode': always,
  'marketing.changeNode': always,
  'marketing.removeNode': always,
  'channel.setChannelKind': always,
  'addCheck.decideHeldAdds': always,
  'payout.makeBatch': always,
  'payout.decideBatch': always,
  'payout.reconcile': always,
  'ledger.showLedger': always,
  'ledger.traceVoucher': always,
  'compliance.decideScriptReview': always,
  'questionBank.decideBankQuestion': always,
  'lead.uploadLeads': always,
  'lead.showLeadPhone': always,
  'chat.showChatCustomer': isOtherBranch,
  'privacy.withdrawConsent': always,
  'privacy.eraseNotes': always,
}

/** Work of operators, approvers and finance that changes something and is not written down, and why not. */
export const NOT_AUDITED: Readonly<Record<string, string>> = {
  'prize.planPrizes': 'a calculation: nothing is kept of it',
  'simulate.forecastCampaign': 'a calculation: nothing is kept of it',
  'questionBank.saveBankQuestion': 'nothing is asked of anybody before a second person has decided, which is written down',
  'questionBank.removeBankQuestion': 'its author takes it back, or an approver takes it out of play: no money and no person is touched',
}

/** Of a body only what decides or names a row: its words may speak of a person. */
const KEPT_FIELDS = ['decision', 'verdict', 'managerId', 'day', 'version', 'voucherIds', 'from', 'templateId', 'campaignId', 'isTemplate', 'status', 'capacity', 'statementOn', 'kind', 'ground', 'until', 'targetAdds', 'targetCost']

const keptOf = (body: object) => Object.fromEntries(Object.entries(body).filter(([name]) => KEPT_FIELDS.includes(name)))

function outcomeOf(response: object): string {
  const { outcome, state } = response as { outcome?: unknown; state?: unknown }
  return typeof outcome === 'string' ? outcome : typeof state === 'string' ? state : 'done'
}

/** Writes an answered request down before the answer goes out: nobody sees what was not written down. */
export function createAudit(deps: Pick<Deps, 'db' | 'clock'>): (request: AnsweredRequest) => Promise<void> {
  return async ({ endpoint, caller, params, body, response }) => {
    if (!AUDITED[endpoint]?.(response)) return
    const { managerId, customerId } = caller
    const actor = managerId === undefined ? { kind: 'customer' as const, id: customerId! } : { kind: 'manager' as const, id: managerId }
    await addEntry(deps, { actor, action: endpoint, subject: { ...params, ...keptOf(body) }, outcome: outcomeOf(response) })
  }
}
