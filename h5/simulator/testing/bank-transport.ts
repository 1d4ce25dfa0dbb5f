import { mockContract } from '#shared/api/contract'
import { errorCodes, type ErrorCode } from '#shared/api/error-codes'
import type { Transport } from '#shared/api/transport'
import type { Bank } from './bank-in-memory'
import { qaAnswers, scenarioAnswers, trafficAnswers } from './qa-answers'
import { Refused } from './refused'
import { wecomAnswers } from './wecom-answers'

type Answer = (asked: { params: Record<string, string>; body: unknown }) => unknown

interface Endpoint {
  name: string
  method: string
  path: RegExp
  check: { parse(value: unknown): unknown }
  answer: Answer
}

/** How the server behaves, apart from what it knows. */
export interface Mood {
  /** How this endpoint refuses; `offline` is no answer at all. */
  failing: Record<string, ErrorCode | 'offline'>
  /** An answer on its way until then. */
  slow: Record<string, Promise<void>>
  /** Every endpoint that was asked, in order. */
  asked: string[]
}

/** Waiting for news: answered when something has changed. */
const WAITING: Record<string, (bank: Bank) => number> = {
  awaitNews: (bank) => bank.version,
  awaitRequests: (bank) => bank.requestVersion,
}

function endpoints(bank: Bank): Endpoint[] {
  const answers = { qa: qaAnswers(bank), simulator: wecomAnswers(bank), scenario: scenarioAnswers(bank), traffic: trafficAnswers(bank) }
  return Object.entries(mockContract).flatMap(([domain, { routes, endpoints: specs }]) =>
    Object.entries(routes).map(([name, { method, path }]) => ({
      name, method,
      path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
      check: (specs as unknown as Record<string, { response: Endpoint['check'] }>)[name]!.response,
      answer: (answers[domain as keyof typeof answers] as unknown as Record<string, Answer>)[name]!,
    })),
  )
}

/** The bank over the client's wire; whatever it says has to fit the contract. `changed` tells when news has to be looked for. */
export function bankTransport(bank: Bank, mood: Mood, changed: (look: () => void) => void): Transport {
  const known = endpoints(bank)

  async function waitForNews(name: string, body: unknown): Promise<void> {
    const { after } = body as { after: number }
    while (WAITING[name]!(bank) === after) await new Promise<void>(changed)
  }

  return async ({ method, path, body }) => {
    const endpoint = known.find((it) => it.method === method && it.path.test(path))
    if (!endpoint?.answer) throw new Error(`not in the contract: ${method} ${path}`)
    mood.asked.push(endpoint.name)
    if (endpoint.name in WAITING) await waitForNews(endpoint.name, body)
    const failure = mood.failing[endpoint.name]
    if (failure === 'offline') throw new Error('offline')
    try {
      if (failure) throw new Refused(failure)
      const params = Object.fromEntries(Object.entries(endpoint.path.exec(path)!.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]))
      const answer = endpoint.check.parse(structuredClone(endpoint.answer({ params, body: structuredClone(body) })))
      await mood.slow[endpoint.name]
      return { status: 200, body: answer }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { status: errorCodes[error.code].status, body: { code: error.code } }
    }
  }
}
