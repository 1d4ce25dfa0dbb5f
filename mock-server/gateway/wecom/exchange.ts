import * as z from 'zod'

/** `lost`: no answer of WeCom's own; what was asked may have been carried out. */
export type Reply = { kind: 'answer'; errcode: number; errmsg: string; body: unknown } | { kind: 'lost'; detail: string }

const envelope = z.looseObject({ errcode: z.int().default(0), errmsg: z.string().default('') })

const lost = (detail: string): Reply => ({ kind: 'lost', detail })

/** `fetch` says "fetch failed" and hides why. Its own words may hold the address, and so the access token. */
function whyLost(error: Error): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? error.name
}

function readReply(text: string): Reply {
  try {
    const { data } = envelope.safeParse(JSON.parse(text))
    return data ? { kind: 'answer', errcode: data.errcode, errmsg: data.errmsg, body: data } : lost('an answer of another shape')
  } catch {
    return lost('an answer that is no JSON')
  }
}

/** Sends once: without a body a GET, JSON or a form as a POST. Never throws. */
export async function exchange(url: URL, body: object | FormData | null, signal: AbortSignal): Promise<Reply> {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'application/json', ...(body && !isForm && { 'content-type': 'application/json' }) },
      body: isForm ? body : body && JSON.stringify(body),
      // A redirect would carry the access token elsewhere.
      redirect: 'error',
      signal,
    })
    const text = await response.text()
    return response.status === 200 ? readReply(text) : lost(`HTTP ${response.status}`)
  } catch (error) {
    return lost(whyLost(error as Error))
  }
}
