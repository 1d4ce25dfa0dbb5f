import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { signPage } from './sign-page'

export function wecomHandlers(deps: Deps): Handlers<'wecom'> {
  const { ofCorp, ofAgent } = deps.wecom.tickets
  return {
    signConfig: ({ body }) => signPage(deps, body.url, ofCorp),
    signAgentConfig: ({ body }) => signPage(deps, body.url, ofAgent),
  }
}
