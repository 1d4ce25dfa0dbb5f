import type { FastifyInstance, FastifyReply } from 'fastify'
import { contentSecurityPolicy } from '../../pages/content-security'
import { claimPage, resultPage } from './claim-page'
import { servicePage } from './service-page'
import { createClaimReporter, type ClaimReporting } from './report-claim'

const POLICY = contentSecurityPolicy()

const sendPage = (reply: FastifyReply, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', POLICY)
    .send(html)

/** The button sends a form without fields; everything it says stands in the address. */
function acceptForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) => done(null))
}

/**
 * Mobile banking on this machine, below `/simulated/mobile-bank`: the page a voucher is claimed on (C16), where
 * opening it claims nothing, and those of the payment services (C26). Call it before the server listens.
 */
export function registerSimulatedMobileBank(app: FastifyInstance, reporting: ClaimReporting): void {
  const reportClaim = createClaimReporter(reporting)
  void app.register(
    async (scope) => {
      acceptForms(scope)
      scope.get<{ Params: { voucherId: string } }>('/claim/:voucherId', async ({ params }, reply) =>
        sendPage(reply, claimPage(params.voucherId)),
      )
      scope.post<{ Params: { voucherId: string } }>('/claim/:voucherId', async ({ params }, reply) =>
        sendPage(reply, resultPage(params.voucherId, await reportClaim(params.voucherId))),
      )
      scope.get<{ Params: { serviceId: string } }>('/service/:serviceId', async ({ params }, reply) => sendPage(reply, servicePage(params.serviceId)))
    },
    { prefix: '/simulated/mobile-bank' },
  )
}
