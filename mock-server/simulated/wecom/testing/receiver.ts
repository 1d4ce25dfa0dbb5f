import { decrypt, getSignature } from '@wecom/crypto'
import { XMLParser } from 'fast-xml-parser'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { verifySignedRequest } from '../../../gateway/signed-callback'
import type { MovableClock } from '../../../clock'
import { SIMULATED_CORP } from '../register'

export const BANK = { appKey: 'koi', secret: 'shared secret' }

type Xml = Readonly<Record<string, unknown>>

/** The product's ends that WeCom and the bank's archive talk to, as small as can be. */
export interface Receiver {
  /** The events, unlocked, as they came. */
  events: Xml[]
  /** The messages of the archive, with a good signature. */
  archived: unknown[]
  /** What the callback answers; the next ones first, and then 200. */
  nextStatuses: number[]
}

const { callbackToken, encodingAesKey, corpId } = SIMULATED_CORP

const parser = new XMLParser({ parseTagValue: false })
const readXml = (text: string): Xml => (parser.parse(text) as { xml: Xml }).xml

function unlock(request: FastifyRequest, locked: string): string {
  const { msg_signature, timestamp, nonce } = request.query as Record<string, string>
  if (msg_signature !== getSignature(callbackToken, timestamp!, nonce!, locked)) throw new Error('a forged event')
  const { message, id } = decrypt(encodingAesKey, locked)
  if (id !== corpId) throw new Error(`an event for ${id}`)
  return message
}

export function registerReceiver(app: FastifyInstance, clock: () => MovableClock): Receiver {
  const receiver: Receiver = { events: [], archived: [], nextStatuses: [] }
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.get('/wecom/callback', async (request) => unlock(request, (request.query as Record<string, string>).echostr!))
  app.post('/wecom/callback', async (request, reply) => {
    receiver.events.push(readXml(unlock(request, String(readXml(String(request.body)).Encrypt))))
    return reply.status(receiver.nextStatuses.shift() ?? 200).send('success')
  })
  app.post('/api/chats/messages', async ({ method, url, headers, body }, reply) => {
    const rawBody = String(body)
    if (!verifySignedRequest({ method, path: url, headers, rawBody }, { ...BANK, clock: clock() })) return reply.status(401).send({})
    receiver.archived.push(...(JSON.parse(rawBody) as { messages: unknown[] }).messages)
    return { keywordReplies: 0, stops: 0 }
  })
  return receiver
}

