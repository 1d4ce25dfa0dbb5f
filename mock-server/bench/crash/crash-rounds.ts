import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fastify, { type FastifyInstance } from 'fastify'
import { connect } from '../../db/connect'
import type { Deps } from '../../deps'
import type { WechatPaySettings } from '../../gateway/wechat-pay'
import { payDue } from '../../payout/pay-due'
import { loadDemo } from '../../qa/load-demo'
import { systemRandom } from '../../random'
import { createMerchantKeys } from '../../simulated/wechat-pay/merchant-keys'
import { registerSimulatedWechatPay, type IssuerHandle } from '../../simulated/wechat-pay/register'
import { makeManyReady } from '../../testing/ready-customers'
import { CAMPAIGN, crashClock, createCrashDeps, customersOf, firstOf } from './crash-deps'

export interface CrashResult {
  /** What the killed processes had told their callers: customer and prize code, or a refusal. */
  told: Map<string, Set<string>>
  kills: number
  deps: Deps
  issuer: IssuerHandle
  close(): Promise<void>
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const MERCHANT = { merchantId: '1900000109', appId: 'wx0123456789abcdef', stockId: '16305217' } as const

/** The issuer lives in this process: what it has paid outlives every crash, as in the world. */
async function startIssuer(clock: Deps['clock']): Promise<{ app: FastifyInstance; issuer: IssuerHandle; settings: WechatPaySettings }> {
  const { privateKeyPem, publicKeyPem, serial } = createMerchantKeys()
  const app = fastify()
  const world = { ...MERCHANT, clock, random: systemRandom, merchantSerial: serial, merchantPublicKeyPem: publicKeyPem }
  const issuer = registerSimulatedWechatPay(app, world)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const settings = { ...MERCHANT, apiBase: `${base}/simulated/wechat-pay`, merchantSerial: serial, merchantPrivateKeyPem: privateKeyPem, timeoutMs: 2_000 }
  return { app, issuer, settings }
}

/** Starts a process, and resolves once it has told `acks` answers. Two of them run beside each other at any time. */
function startChild(args: string[], told: CrashResult['told'], acks: number): { child: ChildProcess; busy: Promise<void> } {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let count = 0
  let rest = ''
  const busy = new Promise<void>((resolve, reject) => {
    child.once('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`a process ended by itself: ${code} ${signal}`))))
    child.stdout!.setEncoding('utf8').on('data', (part: string) => {
      const lines = (rest + part).split('\n')
      rest = lines.pop()!
      for (const [customer, answer] of lines.map((line) => line.split(' '))) told.set(customer!, (told.get(customer!) ?? new Set()).add(answer!))
      count += lines.length
      if (count >= acks) resolve()
    })
  })
  return { child, busy }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await ended
}

/** Kills one server process after another in the middle of its work, while the next is already at it. */
async function killAll(url: string, settings: WechatPaySettings, told: CrashResult['told'], rounds: number): Promise<void> {
  const start = (round: number) => startChild([url, JSON.stringify(settings), String(firstOf(round))], told, 40 + ((round * 37) % 160))
  let running = start(0)
  for (let round = 1; round <= rounds; round += 1) {
    const next = start(round)
    await running.busy
    await kill(running.child)
    running = next
  }
  await running.busy
  await kill(running.child)
}

/** So many rounds of kill -9 under load on this PostgreSQL; afterwards what was left to pay is paid. */
export async function crashRounds(url: string, rounds: number): Promise<CrashResult> {
  const db = await connect({ url, folder: null })
  const clock = crashClock()
  const { app, issuer, settings } = await startIssuer(clock)
  const deps = await createCrashDeps(db, clock, settings, rounds)
  await loadDemo(deps)
  await makeManyReady(db, CAMPAIGN, customersOf(rounds), deps.clock.now())
  const told: CrashResult['told'] = new Map()
  await killAll(url, settings, told, rounds)
  // The last leases run out.
  deps.clock.moveTo(new Date(deps.clock.now().getTime() + 60_000))
  await payDue(deps)
  return { told, kills: rounds + 1, deps, issuer, close: async () => void (await app.close(), await db.close()) }
}
