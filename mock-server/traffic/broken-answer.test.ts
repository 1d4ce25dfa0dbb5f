import cookie from '@fastify/cookie'
import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract'
import { registerErrors } from '../errors'
import { registerContract } from '../register-contract'
import { seededRandom } from '../random'
import { createHandlers } from '../routes'
import { R13, useDemoWorld } from '../testing/demo-world'
import { registerTraffic } from './register-traffic'

const world = useDemoWorld()

test('an answer of ours that breaks the contract is marked with the field that does', async () => {
  const app = fastify()
  app.decorateRequest('rawBody', '')
  await app.register(cookie, { secret: 'secret' })
  registerErrors(app)
  const options = { db: world().db, clock: world().clock, isSignedByBank: () => false }
  const traffic = registerTraffic(app, { ...options, random: seededRandom('x'), bankSecret: { appKey: '', secret: '' } })
  const handlers = createHandlers(world())
  const showCampaign = async () => ({ ...(await handlers.campaign.showCampaign({ params: { campaignId: R13 } })), name: 7 as unknown as string })
  registerContract(app, contract, { ...handlers, campaign: { ...handlers.campaign, showCampaign } }, { ...options, checksResponses: true })
  const { statusCode } = await app.inject({ url: `/api/campaigns/${R13}` })
  expect(statusCode).toBe(500)
  expect(traffic.log.list()[0]!.violation).toMatch(/^answer: breaks the contract: .*"name"/s)
  await app.close()
})
