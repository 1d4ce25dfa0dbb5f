import { campaignPhase } from '#shared/campaign/campaign-phase'
import { readOptions } from './options'
import { StartRefused } from './start-refused'
import { startServer, type RunningServer } from './start'

const PHASES = { notStarted: 'not started', running: 'running', ended: 'ended' } as const

/** The printed links: what a person does next. */
function banner({ url, deps }: RunningServer): string {
  const { clock, demo } = deps
  const shanghai = clock.now().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return [
    '',
    `Koi 锦鲤 · ${demo.bank.bank.name} · bank time ${shanghai} (Shanghai)`,
    '',
    ...demo.campaigns.map((it) => `  lottery      ${url}/lottery/${it.id}?ch=${demo.bank.defaultChannel}   ${it.name}, ${PHASES[campaignPhase(it, clock.now())]}`),
    `  sidebar      ${url}/sidebar/`,
    `  mini-program ${url}/miniprogram/`,
    `  simulator    ${url}/simulator/   hold another customer's phone, add a manager, move the clock`,
    `  API          ${url}/api/docs`,
    '',
  ].join('\n')
}

const PARENT_CHECK_MS = 500

/** npm gives a SIGTERM to its shell, which does not pass it on: without a look at the parent we would stay behind. */
function endWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref()
}

async function main(): Promise<void> {
  const server = await startServer(readOptions(process.argv.slice(2), process.env))
  console.log(banner(server))
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    void server.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  endWithNpm(stop)
}

/** What is the person's to mend is said in a sentence; anything else is ours, and shown whole. */
function explain(error: Error & { code?: string; port?: number }): string | Error {
  if (error.code === 'EADDRINUSE') return `port ${error.port} is in use: choose another with PORT`
  const isTheirs = error instanceof StartRefused || error.code?.startsWith('ERR_PARSE_ARGS')
  return isTheirs ? error.message : error
}

main().catch((error: Error) => {
  console.error(explain(error))
  process.exit(1)
})
