import { parseArgs } from 'node:util'
import { StartRefused } from './start-refused'
import { readWechatSettings, type GivenWechat } from './wechat-settings'
import { readWecomSettings, type WecomEnvironment } from './wecom-settings'

export interface Options extends WecomEnvironment {
  /** Null: the simulated one. */
  wechat: GivenWechat | null
  port: number
  /** Campaign files; empty means the demo campaign. */
  campaignFiles: string[]
  /** Where the embedded database keeps its data; null keeps them in memory. */
  dataFolder: string | null
  databaseUrl: string | null
  /** The bank's own table of number ranges, a phone.dat; null leaves the packaged one alone. */
  phoneRegionsFile: string | null
  /** What time the bank believes it is in a fresh database; null is the machine's time. */
  startsAt: Date | null
  /** The person said so himself: then it also holds for data that were left at another time. */
  isClockGiven: boolean
  isDev: boolean
  secret: string
  isDemoSecret: boolean
  /** The secrets that `secret` replaces. */
  oldSecrets: string[]
  fixedSecret: string
  /** `info` writes a line for each answer. */
  logLevel: string
  /** Who reads the metrics shows it; null: only from this machine. */
  metricsToken: string | null
}

/** So that the demo campaign runs, and its payout dates are those of the examples (C12). */
const DEMO_TIME = '2026-02-12T10:00:00+08:00'

/** For local use only: everything a real bank keeps is encrypted under a secret of its own. */
const DEMO_SECRET = 'koi demo secret, not for real customers'

const USAGE = `npm start -- [options]
  --campaign FILE       load this campaign instead of the demo's; may be repeated
  --data DIR            keep the embedded database's data in a folder
  --phone-regions FILE  ask this phone.dat before the packaged table of 2015 where a phone is from
  --clock TIME          the time the bank believes it is, ${DEMO_TIME} or "now"
environment: PORT (8080), DATABASE_URL (postgres://…), KOI_PUBLIC_URL (https://…), KOI_SECRET, and when it is replaced
  KOI_OLD_SECRETS (those before, with commas between) and KOI_FIXED_SECRET (the first of all); KOI_LOG_LEVEL (warn),
  KOI_METRICS_TOKEN (who reads /metrics from another machine); a WeCom of your own:
  WECOM_CORP_ID, WECOM_AGENT_ID, WECOM_SECRET, WECOM_CALLBACK_TOKEN, WECOM_ENCODING_AES_KEY, WECOM_API_BASE, WECOM_AUTHORIZE_BASE;
  a mini-program of your own: WECHAT_APP_ID, WECHAT_SECRET, WECHAT_API_BASE, and for the message when a prize has arrived
  WECHAT_PAYOUT_TEMPLATE_ID, WECHAT_PAYOUT_FIELDS (thing1,amount2,date3,thing4: prize, amount, day, note)`

function startTime(clock: string | undefined, isDemo: boolean): Date | null {
  const chosen = clock ?? (isDemo ? DEMO_TIME : 'now')
  if (chosen === 'now') return null
  const instant = new Date(chosen)
  // Without an offset it would mean another moment on every machine.
  const isInstant = /(Z|[+-]\d\d:\d\d)$/.test(chosen) && !Number.isNaN(instant.getTime())
  if (!isInstant) throw new StartRefused(`--clock ${chosen}: not a time such as ${DEMO_TIME}, nor "now"`)
  return instant
}

function portNumber(text: string | undefined): number {
  const port = Number(text ?? 8080)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new StartRefused(`PORT=${text}: not a port number`)
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error']

function logLevel(level: string): string {
  if (LOG_LEVELS.includes(level)) return level
  throw new StartRefused(`KOI_LOG_LEVEL=${level}: not one of ${LOG_LEVELS.join(', ')}`)
}

/** Of a card or a listed phone there is only the hash: under another secret nobody would be found again. */
function readSecrets(env: NodeJS.ProcessEnv): Pick<Options, 'secret' | 'isDemoSecret' | 'oldSecrets' | 'fixedSecret'> {
  const secret = env.KOI_SECRET ?? DEMO_SECRET
  const oldSecrets = (env.KOI_OLD_SECRETS ?? '').split(',').filter((it) => it !== '')
  if (oldSecrets.length > 0 && !env.KOI_FIXED_SECRET) {
    throw new StartRefused('KOI_OLD_SECRETS needs KOI_FIXED_SECRET: the first secret of all, under which phones and cards are found again')
  }
  return { secret, isDemoSecret: env.KOI_SECRET === undefined, oldSecrets, fixedSecret: env.KOI_FIXED_SECRET ?? secret }
}

/** Reads flags and environment. Throws with a sentence for the person at the command line. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      campaign: { type: 'string', multiple: true },
      data: { type: 'string' },
      'phone-regions': { type: 'string' },
      clock: { type: 'string' },
      dev: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new StartRefused(USAGE)
  if (values.data && env.DATABASE_URL) throw new StartRefused('--data and DATABASE_URL: choose one of them')
  const campaignFiles = values.campaign ?? []
  return {
    port: portNumber(env.PORT),
    campaignFiles,
    dataFolder: values.data ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    phoneRegionsFile: values['phone-regions'] ?? null,
    startsAt: startTime(values.clock, campaignFiles.length === 0),
    isClockGiven: values.clock !== undefined,
    isDev: values.dev,
    ...readSecrets(env),
    logLevel: logLevel(env.KOI_LOG_LEVEL ?? 'warn'),
    metricsToken: env.KOI_METRICS_TOKEN ?? null,
    ...readWecomSettings(env),
    wechat: readWechatSettings(env),
  }
}
