import * as z from 'zod'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../../random'
import type { WechatPaySettings } from '../wechat-pay'
import { createSigner, type Signer } from './sign-request'

/** `lost`: nothing is known of what was asked; it may have been carried out. */
export type Answer =
  | { kind: 'done'; body: unknown }
  | { kind: 'refused'; code: string; text: string }
  | { kind: 'lost'; detail: string }

export interface Wire {
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>
  /** The bytes behind an address WeChat Pay gave us; null where they cannot be had. */
  download(address: string): Promise<Buffer | null>
}

type Reply = { status: number; bytes: Buffer } | { detail: string }

const refusal = z.object({ code: z.string().min(1), message: z.string().default('') })

/** `fetch` says "fetch failed" and hides why. */
function whyLost(error: Error): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? error.name
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Only JSON below 500 is WeChat Pay's own word; the rest comes from something in between, or from a server in trouble. */
function readReply(reply: Reply): Answer {
  if ('detail' in reply) return { kind: 'lost', detail: reply.detail }
  const { status, bytes } = reply
  const body = status < 500 ? parseJson(bytes) : undefined
  if (body === undefined) return { kind: 'lost', detail: `HTTP ${status}` }
  if (status < 300) return { kind: 'done', body }
  const { data } = refusal.safeParse(body)
  return data ? { kind: 'refused', code: data.code, text: data.message } : { kind: 'lost', detail: `HTTP ${status}` }
}

function createExchange({ timeoutMs }: WechatPaySettings, authorize: Signer) {
  return async (method: string, url: URL, body: string): Promise<Reply> => {
    try {
      const response = await fetch(url, {
        method,
        headers: { authorization: authorize(method, url, body), accept: 'application/json', 'content-type': 'application/json' },
        body: body || null,
        // A redirect would turn a POST into a GET and carry the signature elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
    } catch (error) {
      return { detail: whyLost(error as Error) }
    }
  }
}

export function createWire(settings: WechatPaySettings, sources: { clock: Clock; random: Random }): Wire {
  const exchange = createExchange(settings, createSigner(settings, sources))
  const { origin } = new URL(settings.apiBase)
  return {
    ask: async (method, path, body) =>
      readReply(await exchange(method, new URL(settings.apiBase + path), body ? JSON.stringify(body) : '')),
    download: async (address) => {
      // Nobody else is shown a signed request.
      if (!URL.canParse(address) || new URL(address).origin !== origin) return null
      const reply = await exchange('GET', new URL(address), '')
      return 'bytes' in reply && reply.status === 200 ? reply.bytes : null
    },
  }
}
