import type { Transport } from './transport'

/** The little of fetch that is used, so that this file needs no DOM types. */
type Fetch = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ status: number; text(): Promise<string> }>

/** For the lottery's first screen: axios would cost 21 KB there. */
export function fetchTransport(fetch: Fetch): Transport {
  return async ({ method, path, headers, body }) => {
    const sent = body === undefined ? { headers: { ...headers } } : json(headers, body)
    const response = await fetch(path, { method, ...sent })
    const text = await response.text()
    return { status: response.status, body: parse(text) }
  }
}

function json(headers: Readonly<Record<string, string>>, body: unknown) {
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** An answer that is no JSON comes from something between us and the server, and is told by its status alone. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
