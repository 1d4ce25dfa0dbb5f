import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { explainEligibility } from './explain-eligibility'
import { listEligibility } from './list-eligibility'
import { OF_BRANCH } from './of-branch'

const IS_OWN = `
  select exists (select 1 from customer where id = $2) as is_customer,
    exists (select 1 from customer cu, manager me where cu.id = $2 and me.id = $1 and ${OF_BRANCH}) as is_own`

export function eligibilityHandlers(deps: Deps): Handlers<'eligibility'> {
  return {
    listEligibility: async ({ params, managerId }) => ({ customers: await listEligibility(deps, params.campaignId, managerId) }),
    explainEligibility: async ({ params: { campaignId, customerId }, managerId }) => {
      const [row] = await deps.db.query<{ is_own: boolean; is_customer: boolean }>(IS_OWN, [managerId, customerId])
      if (!row!.is_customer) throw new ApiError('CUSTOMER_NOT_FOUND', customerId)
      if (!row!.is_own) throw new ApiError('OTHER_BRANCH', customerId)
      return explainEligibility(deps, campaignId, customerId)
    },
  }
}
