import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Deps } from '../deps'
import { readCorpTags } from '../tag/read-corp-tags'
import { readEvent } from './event'
import { onContactEdited } from './on-contact-edited'
import { onContactEvent } from './on-contact-event'
import { onGroupEvent } from './on-group-event'
import { openEnvelope } from './open-envelope'
import { readXml } from './read-xml'

/** WeCom's largest events are far smaller. */
const MAX_BYTES = 64 * 1024

const text = z.string().max(MAX_BYTES)
const signed = z.object({ msg_signature: text, timestamp: text, nonce: text })
const query = z.object({ query: signed.extend({ echostr: text }) })
const message = z.object({ query: signed, body: z.object({ Encrypt: text }) })

/** What is inside; null for anything that WeCom did not sign for us. */
function open(deps: Deps, { msg_signature: signature, timestamp, nonce }: z.output<typeof signed>, encrypted: string): string | null {
  return openEnvelope(deps.corp, { signature, timestamp, nonce, encrypted })
}

async function carryOut(deps: Deps, opened: string): Promise<void> {
  const known = readEvent(readXml(opened))
  if (known?.about === 'contact') await onContactEvent(deps, known.event)
  if (known?.about === 'edit') await onContactEdited(deps, known.event)
  if (known?.about === 'group') await onGroupEvent(deps, known.event)
  if (known?.about === 'corpTags') await readCorpTags(deps)
}

/**
 * Where WeCom tells what happened. It stands beside the contract: WeCom speaks XML, encrypted. What is not WeCom's is
 * refused without a word; what we fail at is answered as a failure, and WeCom tells it again.
 */
export async function registerWecomCallback(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string', bodyLimit: MAX_BYTES }, async (_request: unknown, body: string | Buffer) => readXml(body as string))

    scope.get('/wecom/callback', async (request, reply) => {
      const { data } = query.safeParse(request)
      const opened = data && open(deps, data.query, data.query.echostr)
      return opened == null ? reply.status(403).send() : reply.type('text/plain').send(opened)
    })

    scope.post('/wecom/callback', async (request, reply) => {
      const { data } = message.safeParse(request)
      const opened = data && open(deps, data.query, data.body.Encrypt)
      if (opened == null) return reply.status(403).send()
      await carryOut(deps, opened)
      return reply.type('text/plain').send('success')
    })
  })
}
