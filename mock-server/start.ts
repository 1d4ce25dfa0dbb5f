import { createApp, mockOnly } from './app'
import { publishedCampaigns } from './campaign/published-campaigns'
import { movableClock, systemClock } from './clock'
import { connect } from './db/connect'
import type { Deps } from './deps'
import { createDrawQueue } from './draw/draw-queue'
import { createWecomGateway } from './gateway/wecom'
import { createKeys } from './keys'
import type { Options } from './options'
import { registerApiDocs } from './pages/api-docs'
import { registerAppPages } from './pages/app-pages'
import { keepClock, keptClockOffset } from './qa/keep-clock'
import { loadDemo } from './qa/load-demo'
import { systemRandom } from './random'
import { readDemo } from './read-demo'
import { registerSimulatedWecom, SIMULATED_CORP } from './simulated/wecom/register'

export interface RunningServer {
  url: string
  deps: Deps
  close(): Promise<void>
}

async function createDeps(options: Options): Promise<Deps> {
  const demo = await readDemo(options.campaignFiles)
  if (options.databaseUrl !== null && options.isDemoSecret) {
    console.warn('KOI_SECRET is not set: what is kept is only protected by the secret of the demo, which everybody can read')
  }
  const db = await connect({ url: options.databaseUrl, folder: options.dataFolder })
  const offset = options.startsAt ? options.startsAt.getTime() - systemClock.now().getTime() : 0
  const kept = options.isClockGiven ? null : await keptClockOffset(db)
  const clock = movableClock(systemClock, kept ?? offset)
  await keepClock(db, clock)
  const base = `http://localhost:${options.port}/simulated/wecom`
  return {
    db,
    clock,
    random: systemRandom,
    keys: createKeys(options.secret, systemRandom),
    campaigns: publishedCampaigns(db),
    draw: createDrawQueue(db, clock),
    wecom: createWecomGateway({ apiBase: base, authorizeBase: '/simulated/wecom', ...SIMULATED_CORP }),
    demo,
  }
}

/** Reads, opens, loads and listens, in this order: a mistake in a file is told before anything half works. */
export async function startServer(options: Options): Promise<RunningServer> {
  const deps = await createDeps(options)
  await loadDemo(deps)
  const app = await createApp(deps, { isMock: true, logger: { level: 'warn' } })
  registerSimulatedWecom(app, deps)
  await registerApiDocs(app, mockOnly(true))
  const closePages = await registerAppPages(app, deps, options.isDev)
  await app.listen({ port: options.port, host: 'localhost' })
  return {
    url: `http://localhost:${options.port}`,
    deps,
    close: async () => {
      await app.close()
      await closePages()
      await deps.db.close()
    },
  }
}
