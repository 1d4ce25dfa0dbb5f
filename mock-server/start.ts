import { createApp, mockOnly } from './app'
import { movableClock, systemClock } from './clock'
import { createDeps } from './create-deps'
import { connect } from './db/connect'
import type { Deps } from './deps'
import type { Options } from './options'
import { registerApiDocs } from './pages/api-docs'
import { registerAppPages } from './pages/app-pages'
import { keepClock, keptClockOffset } from './qa/keep-clock'
import { loadDemo } from './qa/load-demo'
import { systemRandom } from './random'
import { readDemo } from './read-demo'
import { readPhoneRegions } from './read-phone-regions'
import { createSimulatedWorld, type SimulatedWorld } from './simulated/register'
import { startWork } from './work/start-work'

export interface RunningServer {
  url: string
  deps: Deps
  close(): Promise<void>
}

async function openDeps(options: Options): Promise<{ deps: Deps; world: SimulatedWorld }> {
  const demo = await readDemo(options.campaignFiles)
  const regions = await readPhoneRegions(options.phoneRegionsFile)
  if (options.databaseUrl !== null && options.isDemoSecret) {
    console.warn('KOI_SECRET is not set: what is kept is only protected by the secret of the demo, which everybody can read')
  }
  const db = await connect({ url: options.databaseUrl, folder: options.dataFolder })
  const offset = options.startsAt ? options.startsAt.getTime() - systemClock.now().getTime() : 0
  const kept = options.isClockGiven ? null : await keptClockOffset(db)
  const clock = movableClock(systemClock, kept ?? offset)
  await keepClock(db, clock)
  const chance = { clock, random: systemRandom }
  const world = createSimulatedWorld(chance, demo)
  const gateways = world.gatewaysTo(`http://localhost:${options.port}`)
  return { deps: createDeps({ db, ...chance, ...gateways, demo, regions, secret: options.secret }), world }
}

/** Reads, opens, loads and listens, in this order: a mistake in a file is told before anything half works. */
export async function startServer(options: Options): Promise<RunningServer> {
  const url = `http://localhost:${options.port}`
  const { deps, world } = await openDeps(options)
  await loadDemo(deps)
  const app = await createApp(deps, { isMock: true, logger: { level: 'warn' }, outside: (it) => world.register(it, url) })
  await registerApiDocs(app, mockOnly(true))
  const closePages = await registerAppPages(app, deps, options.isDev)
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
