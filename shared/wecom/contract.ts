import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { wecomRoutes } from './routes'

/** The page that calls the SDK, without its hash: one of our own. */
const pageUrl = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) })

/** `sha1("jsapi_ticket=T&noncestr=N&timestamp=S&url=U")`, as `ww.register` asks for it. */
export const jsapiSignature = z.object({
  corpId: z.string(),
  agentId: z.string(),
  /** Seconds since 1970. */
  timestamp: z.int(),
  nonceStr: z.string(),
  signature: z.string(),
})

export type JsapiSignature = z.output<typeof jsapiSignature>

export const wecomContract = defineContract(wecomRoutes, {
  signConfig: {
    summary: "Signs a page with the corp's ticket: clients before 3.0.24 ask for it first",
    actor: 'manager',
    body: pageUrl,
    response: jsapiSignature,
    errors: ['MANAGER_NOT_FOUND', 'FOREIGN_PAGE', 'WECOM_UNAVAILABLE'],
  },
  signAgentConfig: {
    summary: "Signs a page with the app's ticket: everything the sidebar does needs it",
    actor: 'manager',
    body: pageUrl,
    response: jsapiSignature,
    errors: ['MANAGER_NOT_FOUND', 'FOREIGN_PAGE', 'WECOM_UNAVAILABLE'],
  },
})
