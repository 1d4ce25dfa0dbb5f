import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { createApp, type AppOptions } from '../app'
import { freePort } from '../db/free-port'
import type { Deps } from '../deps'
import { createPracticeWorld } from '../practice/practice-world'
import { createSimulatedWorld, type OutsideHandles } from '../simulated/register'

export interface TestApp {
  url: string
  /** The world with the real gateways of this server. */
  deps: Deps
  outside: OutsideHandles
  /** A request without a wire: also one that no client would send. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** Long enough for a busy machine, short enough for a test of what is not answered. */
const TIMEOUT_MS = 3_000

/** The whole server on a free port, with the simulated outside world behind its gateways, as `npm start` has it. */
export async function startTestApp(world: Deps, logger: AppOptions['logger'] = false): Promise<TestApp> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const simulated = createSimulatedWorld(world, world.demo)
  const bank = { ...world, ...simulated.gatewaysTo(url, TIMEOUT_MS) }
  const deps = { ...bank, practice: createPracticeWorld(bank) }
  let outside: OutsideHandles | undefined
  const app = await createApp(deps, { logger, outside: (it) => (outside = simulated.register(it, url)) })
  await app.listen({ port, host: '127.0.0.1' })
  return { url, deps, outside: outside!, inject: (request) => app.inject(request), close: () => app.close() }
}
