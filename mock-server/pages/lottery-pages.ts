import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { showCampaign } from '../campaign/show-campaign'
import type { Deps } from '../deps'
import { redirectToOauth } from '../session/oauth-pages'
import { sessionId } from '../session/session-cookie'
import { contentSecurityPolicy } from './content-security'
import type { LotteryRenderer } from './lottery-renderer'

interface ReadyPage {
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
  policy: string
}

/** Enough for every campaign of a bank in every state it is in on one day. */
const MAX_KEPT_PAGES = 50

/** Renders a campaign once for all who see it alike: again only when a day passes or a prize is gone. */
function pageCache(render: LotteryRenderer) {
  const pages = new Map<string, Promise<ReadyPage>>()
  return (campaign: Parameters<LotteryRenderer>[0]): Promise<ReadyPage> => {
    const key = JSON.stringify(campaign)
    const kept = pages.get(key)
    if (kept) return kept
    if (pages.size >= MAX_KEPT_PAGES) pages.clear()
    const page = render(campaign).then(({ html, inlineScripts }) => {
      const plain = Buffer.from(html)
      return { plain, gzip: gzipSync(plain), brotli: brotliCompressSync(plain), policy: contentSecurityPolicy(inlineScripts) }
    })
    pages.set(key, page)
    page.catch(() => pages.delete(key))
    return page
  }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: ReadyPage) {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name))
  if (encoding) void reply.header('content-encoding', encoding)
  return reply
    .type('text/html; charset=utf-8')
    .header('vary', 'accept-encoding')
    .header('cache-control', 'no-store')
    .header('content-security-policy', page.policy)
    .send(encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain)
}

/** A customer's link: signs him in on the way, then serves the prerendered campaign. */
export function registerLotteryPages(app: FastifyInstance, deps: Deps, render: LotteryRenderer): void {
  const pageOf = pageCache(render)

  app.get('/lottery', (_request, reply) => reply.redirect('/lottery/'))
  app.get('/lottery/', async (_request, reply) => {
    const [first] = await deps.db.query<{ id: string }>(
      'select id from campaign order by (starts_at <= $1 and ends_at > $1) desc, starts_at desc, id limit 1',
      [deps.clock.now()],
    )
    return reply.redirect(`/lottery/${first!.id}`)
  })

  app.get<{ Params: { campaignId: string } }>('/lottery/:campaignId', async (request, reply) => {
    if (sessionId(request, 'customer', deps.clock) === null) return redirectToOauth(request, reply, deps, 'customer', request.url)
    return sendPage(request, reply, await pageOf(await showCampaign(deps, request.params.campaignId)))
  })
}
