import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showLocalBenefits } from './show-local-benefits'

export function localBenefitHandlers(deps: Deps): Handlers<'localBenefit'> {
  return { showLocalBenefits: ({ customerId }) => showLocalBenefits(deps, customerId) }
}
