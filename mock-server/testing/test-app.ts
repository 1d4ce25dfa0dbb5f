import { createApp } from '../app'
import { freePort } from '../db/free-port'
import type { Deps } from '../deps'
import { createWecomGateway } from '../gateway/wecom'
import { registerSimulatedWecom, SIMULATED_CORP } from '../simulated/wecom/register'

export interface TestApp {
  url: string
  close(): Promise<void>
}

/** The whole server on a free port, with the simulated WeCom behind its gateway, as `npm start` has it. */
export async function startTestApp(deps: Deps): Promise<TestApp> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const wecom = createWecomGateway({ apiBase: `${url}/simulated/wecom`, authorizeBase: '/simulated/wecom', ...SIMULATED_CORP })
  const app = await createApp({ ...deps, wecom }, { isMock: true, logger: false })
  registerSimulatedWecom(app, deps)
  await app.listen({ port, host: '127.0.0.1' })
  return { url, close: () => app.close() }
}
