import { campaignPhase } from '#shared/campaign/campaign-phase'
import { readOptions } from './options'
import { FileRefused } from './read-yaml-file'
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

async function main(): Promise<void> {
  const server = await startServer(readOptions(process.argv.slice(2), process.env))
  console.log(banner(server))
  const stop = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: Error) => {
  // A file or a flag that is wrong is the person's to mend: the sentence is enough. Anything else is ours.
  console.error(error instanceof FileRefused || process.argv.length > 2 ? error.message : error)
  process.exit(1)
})
