import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import type { LiveEvents } from '#shared/group-game/live'
import { createTestBrowser } from '../../testing/test-browser'

/** Somebody who follows a game over the wire, as EventSource does. */
export interface Listener {
  /** Waits for the next state that fits; what came before it has passed. */
  next<Name extends keyof LiveEvents>(name: Name, fits: (state: LiveEvents[Name]) => boolean): Promise<LiveEvents[Name]>
  close(): void
}

function eventsIn(text: string): { name: string; state: unknown }[] {
  return text.split('\n\n').flatMap((block) => {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
    return name && data ? [{ name, state: JSON.parse(data) as unknown }] : []
  })
}

/** Opens a stream; where it is refused the answer's code is thrown. */
export async function listen(url: string, cookie: string): Promise<Listener> {
  const abort = new AbortController()
  const response = await fetch(url, { headers: { cookie }, signal: abort.signal })
  if (response.status !== 200) throw new Error(((await response.json()) as { code: string }).code)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const waiting: { name: string; state: unknown }[] = []
  const read = async () => {
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream has ended')
    const whole = rest + value
    const end = whole.lastIndexOf('\n\n') + 2
    rest = whole.slice(end)
    waiting.push(...eventsIn(whole.slice(0, end)))
  }
  return {
    next: async (name, fits) => {
      for (;;) {
        const event = waiting.shift()
        if (!event) await read()
        else if (event.name === name && fits(event.state as never)) return event.state as never
      }
    },
    close: () => abort.abort(),
  }
}

/** Somebody signed in, with his cookies for what no client does. */
export async function signedIn(url: string, who: { customer: string } | { member: string }): Promise<{ client: MockClient; cookie: string }> {
  const browser = createTestBrowser(url)
  const [kind, id] = Object.entries(who)[0]!
  const actor = kind === 'customer' ? 'customer' : 'manager'
  await browser.open(`/simulated/wecom/phone?${kind}=${id}&open=${encodeURIComponent(`/oauth/${actor}?return=/healthz`)}`)
  return { client: createMockClient(axiosTransport(url, { cookie: browser.cookieHeader() })), cookie: browser.cookieHeader() }
}
