import type { ConversionStanding } from '#shared/script/contract'
import type { Pair } from '../chat/pair'
import { findStage } from '../customer/find-stage'
import type { Deps } from '../deps'
import { findStep } from './conversion-step'
import { findProfile } from './customer-profile'
import { introducedAt } from './introduced-at'
import { scriptValues } from './script-values'
import { openSending, sentScriptIds } from './sending'

/** How far this manager is with the customer, and what scripts say to him. */
export async function showStanding(deps: Pick<Deps, 'db' | 'clock' | 'campaigns'>, pair: Pair): Promise<ConversionStanding> {
  const { db } = deps
  return {
    stage: await findStage(deps, pair.customerId),
    step: await findStep(db, pair),
    values: await scriptValues(deps, pair),
    profile: await findProfile(db, pair.customerId),
    introducedAt: (await introducedAt(db, pair))?.toISOString() ?? null,
    openSending: await openSending(db, pair),
    sentScriptIds: await sentScriptIds(db, pair),
  }
}
