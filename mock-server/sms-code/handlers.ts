import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { askCode } from './ask-code'

export function smsCodeHandlers(deps: Deps): Handlers<'smsCode'> {
  return {
    askCode: async ({ params, body, customerId }) =>
      askCode(deps, await deps.campaigns.get(params.campaignId), customerId, body.phone as MobileNumber, deps.clock.now()),
  }
}
