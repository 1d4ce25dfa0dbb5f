import { ApiError } from '#shared/api/api-error'
import type { AuditedAction } from '#shared/audit/audited-action'
import type { Deps } from '../deps'
import type { AuditEntry } from './add-entry'
import { addEntry } from './add-entry'
import { beginAct, dropAct, endAct, type Intent } from './intent'

/** One request of somebody who is signed in. */
export interface AuditedRequest {
  /** `draft.decideDraft` */
  endpoint: string
  caller: { managerId?: string; customerId?: string }
  params: object
  body: object
}

/** Does the work of a request, and writes it down where it is one of those that are. */
export type Audit = <Response extends object>(request: AuditedRequest, work: () => Promise<Response>) => Promise<Response>

/** An act changes something, and is written down before it too; a look is written down before anybody sees it, where `isTold`. */
type Kind = 'act' | 'look' | { isTold: (response: object) => boolean }

/** Whoever looks at another branch's customer: he may, as WeCom has the two in contact, and it is written down (K6, S16). */
const isOtherBranch = (response: object) => (response as { access?: string }).access === 'readOnly'

/** What is written down, and when. */
export const AUDITED: Readonly<Record<AuditedAction, Kind>> = {
  'draft.createDraft': 'act',
  'draft.saveDraft': 'act',
  'draft.submitDraft': 'act',
  'draft.decideDraft': 'act',
  'whitelist.uploadWhitelist': 'act',
  'roster.changeRoster': 'act',
  'ranking.setTarget': 'act',
  'marketing.addNode': 'act',
  'marketing.changeNode': 'act',
  'marketing.removeNode': 'act',
  'channel.setChannelKind': 'act',
  'addCheck.decideHeldAdds': 'act',
  'payout.makeBatch': 'act',
  'payout.decideBatch': 'act',
  'payout.reconcile': 'act',
  'ledger.showLedger': 'look',
  'ledger.traceVoucher': 'look',
  'compliance.decideScriptReview': 'act',
  'questionBank.decideBankQuestion': 'act',
  'lead.uploadLeads': 'act',
  'lead.showLeadPhone': 'look',
  'chat.showChatCustomer': { isTold: isOtherBranch },
  'privacy.withdrawConsent': 'act',
  'privacy.eraseNotes': 'act',
  'audit.searchEntries': 'look',
  'audit.exportEntries': 'look',
}

/** Work of operators, approvers and finance that changes something and is not written down, and why not. */
export const NOT_AUDITED: Readonly<Record<string, string>> = {
  'prize.planPrizes': 'a calculation: nothing is kept of it',
  'simulate.forecastCampaign': 'a calculation: nothing is kept of it',
  'questionBank.saveBankQuestion': 'nothing is asked of anybody before a second person has decided, which is written down',
  'questionBank.removeBankQuestion': 'its author takes it back, or an approver takes it out of play: no money and no person is touched',
}

/** Of a body only what decides or names a row: its words may speak of a person. */
const KEPT_FIELDS = [
  'decision', 'verdict', 'managerId', 'day', 'version', 'voucherIds', 'from', 'templateId', 'campaignId', 'isTemplate', 'status', 'capacity', 'statementOn', 'kind', 'ground', 'until', 'targetAdds', 'targetCost', 'adds',
  'action', 'before',
]

const keptOf = (body: object) => Object.fromEntries(Object.entries(body).filter(([name]) => KEPT_FIELDS.includes(name)))

function outcomeOf(response: object): string {
  const { outcome, state } = response as { outcome?: unknown; state?: unknown }
  return typeof outcome === 'string' ? outcome : typeof state === 'string' ? state : 'done'
}

function intentOf({ endpoint, caller: { managerId, customerId }, params, body }: AuditedRequest): Intent {
  const actor: AuditEntry['actor'] = managerId === undefined ? { kind: 'customer', id: customerId! } : { kind: 'manager', id: managerId }
  return { actor, action: endpoint, subject: { ...params, ...keptOf(body) } }
}

/** Whether nothing can have been done: a refusal of ours, not a failure somewhere on the way. */
const isRefusal = (error: unknown) => error instanceof ApiError && error.status < 500

/** What fails on the way may have been done: then the intention stays, and is written down as interrupted later. */
async function doAct<Response extends object>(deps: Pick<Deps, 'db' | 'clock'>, intent: Intent, work: () => Promise<Response>): Promise<Response> {
  const id = await beginAct(deps, intent)
  const response = await work().catch(async (error: unknown) => {
    if (isRefusal(error)) await dropAct(deps, id)
    throw error
  })
  await endAct(deps, id, { ...intent, outcome: outcomeOf(response) })
  return response
}

/** Nothing is done that is not written down before, and nothing seen that is not written down before its answer goes out. */
export function createAudit(deps: Pick<Deps, 'db' | 'clock'>): Audit {
  return async (request, work) => {
    const kind = AUDITED[request.endpoint as AuditedAction] as Kind | undefined
    if (kind === 'act') return doAct(deps, intentOf(request), work)
    const response = await work()
    if (kind === 'look' || kind?.isTold(response)) await addEntry(deps, { ...intentOf(request), outcome: outcomeOf(response) })
    return response
  }
}
