import axios from 'axios'
import type { Transport } from './transport'

const TIMEOUT_MS = 15_000

/** For the sidebar, the simulator and the tests. `headers` are sent with every request, a session cookie in tests say. */
export function axiosTransport(baseUrl = '', headers: Readonly<Record<string, string>> = {}): Transport {
  // No cookie of ours is a token: looked for, each request would wait for the browser's cookie store first.
  const http = axios.create({ baseURL: baseUrl, timeout: TIMEOUT_MS, validateStatus: () => true, withXSRFToken: false, headers })
  return async ({ method, path, headers: own, body }) => {
    // Left alone, axios calls a POST without a body a form.
    const type = body === undefined ? { 'content-type': false } : {}
    const response = await http.request({ method, url: path, headers: { ...own, ...type }, data: body })
    return { status: response.status, body: parsed(response.data) }
  }
}

/** What is no JSON comes out of axios as text: it is from something between us and the server. */
const parsed = (data: unknown) => (typeof data === 'string' ? undefined : data)
