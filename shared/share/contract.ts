import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { jsapiSignature } from '../wecom/contract'
import { shareRoutes } from './routes'

/** The page on the customer's phone. The SDK signs without the hash: with one the signature would be of another page. */
const sharedPage = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000).refine((it) => !it.includes('#'), 'must be without its hash'),
})

export const shareContract = defineContract(shareRoutes, {
  signSharedPage: {
    summary: "Signs a customer's page with the corp's ticket, so that WeChat and WeCom share it as our card; says nothing of him",
    actor: 'customer',
    body: sharedPage,
    response: jsapiSignature.omit({ agentId: true }),
    errors: ['FOREIGN_PAGE', 'WECOM_UNAVAILABLE'],
  },
})

export type SharedPageSignature = z.output<typeof shareContract.endpoints.signSharedPage.response>
