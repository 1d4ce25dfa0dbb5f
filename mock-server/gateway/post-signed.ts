import type { RequestSigner } from './sign-request'

/** What came back, or why nothing did: neither holds anything of what was sent (K1). */
export type Posted = { status: number; text: string } | { lost: string }

/** `fetch` says "fetch failed" and hides why. */
function whyLost(error: Error): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? error.name
}

/** Sends JSON to one of the bank's systems, signed. Everything about a person travels in the body, never in the address (K1). Never throws. */
export async function postSigned(url: URL, sign: RequestSigner, content: object, signal: AbortSignal): Promise<Posted> {
  const body = JSON.stringify(content)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...sign({ method: 'POST', path: url.pathname, body }), accept: 'application/json', 'content-type': 'application/json' },
      body,
      // A redirect would carry the phone elsewhere.
      redirect: 'error',
      signal,
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    return { lost: whyLost(error as Error) }
  }
}
