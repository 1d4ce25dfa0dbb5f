import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps'
import { registerContactCode } from './contact-code'
import { registerOauth } from './oauth'

/** The corp of the simulated WeCom. */
export const SIMULATED_CORP = { corpId: 'ww0123456789abcdef', secret: 'simulated-secret' } as const

/** The outside world on this machine; the product reaches it over HTTP only. */
export function registerSimulatedWecom(app: FastifyInstance, { clock, random, demo }: Pick<Deps, 'clock' | 'random' | 'demo'>): void {
  const { customers, managers } = demo.bank
  registerOauth(app, {
    clock,
    random,
    ...SIMULATED_CORP,
    customers: new Map(customers.map(({ id, openid, externalUserId }) => [id, { openid, externalUserId }])),
    members: new Map(managers.map(({ id, wecomUserId }) => [id, { userId: wecomUserId }])),
  })
  registerContactCode(app)
}
