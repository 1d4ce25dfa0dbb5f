import type { Queryable } from '../db/database'
import { eraseOwnLeads } from '../lead/erase-leads'
import { eraseInfo } from '../participation/erase-info'
import { forgetUncountedInviter } from '../referral/forget-uncounted-inviter'
import { eraseCodes } from '../sms-code/erase-codes'
import type { Withdrawal } from './withdrawal'

type Erasure = (tx: Queryable, withdrawal: Withdrawal) => Promise<unknown>

/**
 * What is erased with a consent, each by the domain that holds it, in this order and in one transaction. Whoever keeps
 * anything that was given under a consent adds himself here.
 */
export const erasures: readonly Erasure[] = [forgetUncountedInviter, eraseCodes, eraseOwnLeads, eraseInfo]
