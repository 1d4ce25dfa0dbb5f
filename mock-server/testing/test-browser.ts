import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'

/** A browser without a screen: keeps cookies and follows redirects, so that tests sign in the way people do. */
export interface TestBrowser {
  /** Opens a page and returns the path it ended at, with the answer. */
  open(path: string): Promise<{ path: string; status: number; body: string }>
  /** Asks for one page only: where it sends the browser on, or null. */
  hop(path: string): Promise<string | null>
  cookieHeader(): string
}

export function createTestBrowser(url: string): TestBrowser {
  const cookies = new Map<string, string>()
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [pair] = line.split(';')
      const [name, ...value] = pair!.split('=')
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name!)
      else cookies.set(name!, value.join('='))
    }
  }
  const ask = async (path: string) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', headers: { cookie: cookieHeader() } })
    keep(response.headers.getSetCookie())
    const location = response.headers.get('location')
    const target = location === null ? null : new URL(location, new URL(path, url))
    return { response, next: target && target.pathname + target.search }
  }
  const open: TestBrowser['open'] = async (path) => {
    const { response, next } = await ask(path)
    return next === null ? { path, status: response.status, body: await response.text() } : open(next)
  }
  const hop: TestBrowser['hop'] = async (path) => (await ask(path)).next
  return { open, hop, cookieHeader }
}

/** A client signed in through OAuth as a customer of the demo bank. */
export async function clientOfCustomer(url: string, customerId: string): Promise<MockClient> {
  const browser = createTestBrowser(url)
  await browser.open(`/simulated/wecom/phone?customer=${customerId}&open=${encodeURIComponent('/oauth/customer?return=/healthz')}`)
  return createMockClient(axiosTransport(url, { cookie: browser.cookieHeader() }))
}

/** A client signed in through OAuth as a manager of the demo bank. */
export async function clientOfManager(url: string, managerId: string): Promise<MockClient> {
  const browser = createTestBrowser(url)
  await browser.open(`/simulated/wecom/phone?member=${managerId}&open=${encodeURIComponent('/oauth/manager?return=/healthz')}`)
  return createMockClient(axiosTransport(url, { cookie: browser.cookieHeader() }))
}
