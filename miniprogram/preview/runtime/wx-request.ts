export interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  timeout?: number
  success?(answer: { statusCode: number; data: unknown; header: Record<string, string>; errMsg: string }): void
  fail?(failure: { errMsg: string }): void
  complete?(): void
}

const TIMEOUT_MS = 60_000

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * wx.request over fetch. Whatever host the package was built for, the request goes to `origin`, the server that serves
 * the preview: so one package runs against any server, and no page policy has to allow a second host.
 */
export function wxRequest(origin: string) {
  return function request({ url, method = 'GET', header, data, timeout = TIMEOUT_MS, ...done }: RequestOptions) {
    const { pathname, search } = new URL(url)
    const abort = new AbortController()
    const send = async () => {
      const response = await fetch(origin + pathname + search, {
        method,
        // A mini-program has no cookies.
        credentials: 'omit',
        headers: { 'content-type': 'application/json', ...header },
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(timeout)]),
        ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      })
      return { statusCode: response.status, data: parse(await response.text()), header: Object.fromEntries(response.headers) }
    }
    void send()
      .then(
        (answer) => done.success?.({ ...answer, errMsg: 'request:ok' }),
        (error: unknown) => done.fail?.({ errMsg: `request:fail ${String(error)}` }),
      )
      .finally(() => done.complete?.())
    return { abort: () => abort.abort() }
  }
}
