import cookie from '@fastify/cookie'
import { fastify, type FastifyInstance } from 'fastify'
import { afterEach, beforeEach } from 'vitest'
import type { Bank } from '../../../bank/bank-file'
import type { MovableClock } from '../../../clock'
import { seededRandom } from '../../../random'
import { MORNING, stillClock } from '../../../testing/demo-world'
import type { WecomHandle } from '../handle'
import { registerSimulatedWecom, SIMULATED_CORP } from '../register'
import { BANK, registerReceiver, type Receiver } from './receiver'
import { smallBank } from './small-bank'

export type Answer = Record<string, unknown> & { errcode: number; errmsg: string }

export interface TestWecom extends Receiver {
  app: FastifyInstance
  base: string
  handle: WecomHandle
  clock: MovableClock
  /** So many milliseconds go by. */
  pass(ms: number): void
  token(): Promise<string>
  /** Asks with a good token. */
  get(api: string, query?: Record<string, string>): Promise<Answer>
  post(api: string, body: object): Promise<Answer>
  /** Asks so often at once: without a wire, so that all come in before the first is answered. Returns the codes, sorted. */
  postAtOnce(times: number, api: string, body: object): Promise<number[]>
  /** Asks as it is written: the address below cgi-bin. */
  ask(address: string, init?: RequestInit): Promise<Response>
}

async function start(bank: Bank): Promise<TestWecom> {
  const clock = stillClock()
  const app = fastify()
  let base = ''
  await app.register(cookie)
  const receiver = registerReceiver(app, () => clock)
  const handle = registerSimulatedWecom(app, {
    clock, random: seededRandom('wecom'), demo: { bank }, bankSecret: BANK, base: () => base,
  })
  base = await app.listen({ port: 0, host: '127.0.0.1' })

  const ask = (address: string, init?: RequestInit) => fetch(`${base}/simulated/wecom/cgi-bin/${address}`, init)
  const answerOf = async (response: Response) => (await response.json()) as Answer
  const token = async () => {
    const { corpId, secret } = SIMULATED_CORP
    return String((await answerOf(await ask(`gettoken?corpid=${corpId}&corpsecret=${secret}`))).access_token)
  }
  return Object.assign(receiver, {
    app, base, handle, clock, ask, token,
    pass: (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms)),
    get: async (api: string, query: Record<string, string> = {}) =>
      answerOf(await ask(`${api}?${new URLSearchParams({ access_token: await token(), ...query })}`)),
    post: async (api: string, body: object) =>
      answerOf(await ask(`${api}?access_token=${await token()}`, { method: 'POST', body: JSON.stringify(body) })),
    postAtOnce: async (times: number, api: string, body: object) => {
      const request = { method: 'POST', url: `/simulated/wecom/cgi-bin/${api}?access_token=${await token()}`, payload: body } as const
      const answers = await Promise.all(Array.from({ length: times }, () => app.inject(request)))
      return answers.map((answer) => answer.json<Answer>().errcode).toSorted()
    },
  })
}

/** A WeCom of a small bank at ten in the morning, anew for each test, with a product that only listens. */
export function useWecom(bank: Bank = smallBank): () => TestWecom {
  let wecom: TestWecom
  beforeEach(async () => {
    wecom = await start(bank)
  })
  afterEach(() => wecom.app.close())
  return () => wecom
}

/** Seconds since 1970, as WeCom writes the morning. */
export const MORNING_S = MORNING.getTime() / 1000
