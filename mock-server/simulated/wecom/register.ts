import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps'
import { authApis } from './api/auth-apis'
import { contactApis } from './api/contact-apis'
import { groupApis } from './api/group-apis'
import { massApis } from './api/mass-apis'
import { mediaApis } from './api/media-apis'
import { registerMediaPage } from './api/media-page'
import { createRateLimit } from './api/rate-limit'
import { serveApis } from './api/serve-apis'
import { createServerFaults } from './api/server-faults'
import { tagApis } from './api/tag-apis'
import { wayApis } from './api/way-apis'
import { welcomeApis } from './api/welcome-apis'
import { createDesk } from './bridge/desk'
import { registerContactCode } from './contact-code'
import { createEvents } from './events/events'
import { createArchive } from './events/tell-archive'
import { createHandle, type WecomHandle } from './handle'
import { registerOauth } from './oauth'
import { registerBridgeShim } from './shim/register'
import type { Corp, Wecom } from './wecom'
import { createCredentials } from './world/credentials'
import { createNews } from '../../qa/news'
import { createWorld } from './world/world'

/** The corp of the simulated WeCom. */
export const SIMULATED_CORP = {
  corpId: 'ww0123456789abcdef',
  agentId: '1000002',
  secret: 'simulated-secret',
  callbackToken: 'SimulatedCallback',
  encodingAesKey: 'SimulatedKeyOfTheKoiBankWithFortyThreeChars',
} as const satisfies Corp

export interface SimulatedWecom extends Pick<Deps, 'clock' | 'random' | 'bankSecret'> {
  demo: Pick<Deps['demo'], 'bank'>
  /** Where this WeCom and the product listen, without a slash at the end. */
  base(): string
}

/** What is under way is let go when the server closes. */
function closingSignal(app: FastifyInstance): AbortSignal {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  return closing.signal
}

/** WeCom on this machine, below `/simulated/wecom`; the product reaches it over HTTP only. Call it before the server listens. */
export function registerSimulatedWecom(app: FastifyInstance, { clock, random, bankSecret, demo, base }: SimulatedWecom): WecomHandle {
  const chance = { clock, random }
  const news = createNews(app)
  const closing = closingSignal(app)
  const begin = () => createWorld(demo.bank, { ...chance, tell: news.tell })
  let world = begin()
  const wecom: Wecom = {
    corp: SIMULATED_CORP, ...chance, base, news,
    credentials: createCredentials(chance),
    events: createEvents({ corp: SIMULATED_CORP, ...chance, base, closing }, news.tell),
    get world() {
      return world
    },
  }
  const rates = createRateLimit(clock)
  const faults = createServerFaults(app, wecom.credentials)
  serveApis(app, { credentials: wecom.credentials, faults, rates }, {
    ...authApis(wecom, rates, registerOauth(app, wecom)), ...contactApis(wecom), ...tagApis(wecom), ...groupApis(wecom), ...wayApis(wecom),
    ...welcomeApis(wecom), ...massApis(wecom), ...mediaApis(wecom),
  })
  registerBridgeShim(app)
  registerContactCode(app)
  registerMediaPage(app, wecom)
  return createHandle({
    wecom, desk: createDesk(wecom), archive: createArchive(wecom, bankSecret, closing), faults,
    beginAgain: () => {
      world = begin()
    },
  })
}
