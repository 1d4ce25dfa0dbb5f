import { fillScript, type ScriptValues } from '#shared/script/fill-script'
import type { SendingRefusal } from '#shared/script/contract'
import { promisesIn } from '../compliance/promises-in'
import type { Deps } from '../deps'
import type { ScriptRow } from './script-row'

type ComplianceRefusal = Extract<SendingRefusal, { reason: 'promises' | 'notApproved' }>

/** What the customer would read counts, with the manager's and the customer's own words in it (K4). Null: it may be sent. */
export function complianceRefusal(deps: Pick<Deps, 'demo'>, { managerId, messages, reviewState }: ScriptRow, values: ScriptValues): ComplianceRefusal | null {
  const promises = promisesIn(deps, fillScript(messages, values))
  if (promises.length > 0) return { reason: 'promises', promises }
  if (managerId === null || reviewState === 'approved') return null
  return { reason: 'notApproved', state: reviewState ?? 'pending' }
}
