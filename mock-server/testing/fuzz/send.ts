import type { InjectOptions } from 'fastify'
import type { TestApp } from '../test-app'
import type { Attempt, Sent } from './attempt'
import { credentials, signature, type CredentialDeps } from './credentials'

export interface Answer {
  status: number
  /** What JSON says; the text where it is none. */
  body: unknown
}

/** Longer than any answer takes on a busy machine. */
const HANGS_AFTER_MS = 20_000

function jsonText(sent: Exclude<Sent, null | { text: string }>): string {
  if ('filler' in sent) return JSON.stringify('x'.repeat(sent.filler))
  return 'nested' in sent ? '{"a":'.repeat(sent.nested) + '1' + '}'.repeat(sent.nested) : JSON.stringify(sent.json)
}

function payloadOf(sent: Sent): { body: string; type: Record<string, string> } {
  if (sent === null) return { body: '', type: {} }
  if ('text' in sent) return { body: sent.text, type: sent.type === null ? {} : { 'content-type': sent.type } }
  return { body: jsonText(sent), type: { 'content-type': 'application/json' } }
}

function injectionOf(deps: CredentialDeps, attempt: Attempt): InjectOptions {
  const { method, path, headers, caller } = attempt
  const { body, type } = payloadOf(attempt.sent)
  return {
    method: method as 'GET', url: path, ...(body === '' ? {} : { payload: body }),
    headers: { ...credentials(deps, caller), ...signature(deps, attempt, body), ...type, ...headers },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Sends it to the whole server. Throws when no answer comes. */
export async function send({ deps, inject }: Pick<TestApp, 'deps' | 'inject'>, attempt: Attempt): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const hangs = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${HANGS_AFTER_MS} ms`)), HANGS_AFTER_MS)
  })
  const answer = await Promise.race([inject(injectionOf(deps, attempt)), hangs]).finally(() => clearTimeout(timer))
  return { status: answer.statusCode, body: parsed(answer.body) }
}
