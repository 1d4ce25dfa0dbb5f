import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { signPage } from '../wecom/sign-page'

export function shareHandlers(deps: Deps): Handlers<'share'> {
  return {
    signSharedPage: async ({ body }) => {
      const { agentId: _, ...signature } = await signPage(deps, body.url, deps.wecom.tickets.ofCorp)
      return signature
    },
  }
}
