import { wholeContract } from '#shared/api/contract'
import type { Clock } from '#shared/time/clock'
import { createApp } from './app'
import { systemClock } from './clock'
import { createDeps } from './create-deps'
import { connect } from './db/connect'
import type { Deps } from './deps'
import { createWechatGateway } from './gateway/wechat/create-gateway'
import { createWecomGateway } from './gateway/wecom/create-gateway'
import type { Options } from './options'
import { DEFAULT_RATE_LIMIT } from './operation/limit-rate'
import { openLogStream } from './operation/log-stream'
import { registerApiDocs } from './pages/api-docs'
import { DIST, registerAppPages } from './pages/app-pages'
import { renewCiphers } from './privacy/renew-ciphers'
import { openClock } from './qa/keep-clock'
import { loadDemo } from './qa/load-demo'
import { systemRandom } from './random'
import { readDemo } from './read-demo'
import { readPhoneRegions } from './read-phone-regions'
import { createSimulatedWorld, type SimulatedWorld } from './simulated/register'
import { BRIDGE_SCRIPT } from './simulated/wecom/shim/register'
import { defaultSettings } from './settings'
import type { GivenWechat } from './wechat-settings'
import type { GivenWecom } from './wecom-settings'
import { startWork } from './work/start-work'

export interface RunningServer {
  url: string
  deps: Deps
  close(): Promise<void>
}

const localUrl = ({ port }: Options) => `http://localhost:${port}`

const TIMEOUT_MS = 5_000

/** Takes the place of the simulated one. */
function ownWecom(given: GivenWecom, clock: Clock): Pick<Deps, 'wecom' | 'corp'> {
  return { corp: given, wecom: createWecomGateway({ ...given, timeoutMs: TIMEOUT_MS }, clock) }
}

/** Takes the place of the simulated one, in what a manager sends as well. */
function ownWechat(given: GivenWechat, clock: Clock) {
  const settings = { ...defaultSettings, miniprogramAppId: given.appId }
  return { settings, wechat: createWechatGateway({ ...given, timeoutMs: TIMEOUT_MS }, clock) }
}

async function openDeps(options: Options): Promise<{ deps: Deps; world: SimulatedWorld }> {
  const demo = await readDemo(options.campaignFiles)
  const regions = await readPhoneRegions(options.phoneRegionsFile)
  if (options.databaseUrl !== null && options.isDemoSecret) {
    console.warn('KOI_SECRET is not set: what is kept is only protected by the secret of the demo, which everybody can read')
  }
  const db = await connect({ url: options.databaseUrl, folder: options.dataFolder })
  const clock = await openClock(db, systemClock, options)
  const chance = { clock, random: systemRandom }
  const world = createSimulatedWorld(chance, demo)
  const local = localUrl(options)
  const own = { ...(options.wecom && ownWecom(options.wecom, clock)), ...(options.wechat && ownWechat(options.wechat, clock)) }
  const gateways = { ...world.gatewaysTo(local), ...own }
  const { secret, oldSecrets, fixedSecret, publicUrl } = options
  return { deps: createDeps({ db, ...chance, ...gateways, demo, regions, secret, oldSecrets, fixedSecret, publicUrl: publicUrl ?? local }), world }
}

/** Reads, opens, loads and listens, in this order: a mistake in a file is told before anything half works. */
export async function startServer(options: Options): Promise<RunningServer> {
  const url = localUrl(options)
  const { deps, world } = await openDeps(options)
  await loadDemo(deps)
  if (options.oldSecrets.length > 0) console.log(`${await renewCiphers(deps)} encrypted entries were renewed under the present secret`)
  const app = await createApp(deps, {
    logger: { level: options.logLevel, stream: openLogStream() }, outside: (it) => world.register(it, url), rateLimit: DEFAULT_RATE_LIMIT, metricsToken: options.metricsToken,
  })
  await registerApiDocs(app, wholeContract)
  const closePages = await registerAppPages(app, deps, {
    dist: DIST, isDev: options.isDev, isMock: true, sidebarScript: options.wecom ? null : BRIDGE_SCRIPT,
  })
  await app.listen({ port: options.port, host: 'localhost' })
  const stopWork = startWork(deps, (error) => app.log.error({ err: error }, 'a round of work failed'))
  return {
    url,
    deps,
    close: async () => {
      await stopWork()
      await app.close()
      await closePages()
      await deps.db.close()
    },
  }
}
