import { axiosTransport } from '#shared/api/axios-transport'
import { createClient, type Client } from '#shared/api/client'

/** A browser without a screen: keeps cookies and follows redirects, so that tests sign in the way people do. */
export interface TestBrowser {
  /** Opens a page and returns the path it ended at, with the answer. */
  open(path: string): Promise<{ path: string; status: number; body: string }>
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
  const open: TestBrowser['open'] = async (path) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', headers: { cookie: cookieHeader() } })
    keep(response.headers.getSetCookie())
    const next = response.headers.get('location')
    if (next === null) return { path, status: response.status, body: await response.text() }
    const target = new URL(next, new URL(path, url))
    return open(target.pathname + target.search)
  }
  return { open, cookieHeader }
}

/** A client signed in through OAuth as a customer of the demo bank. */
export async function clientOfCustomer(url: string, customerId: string): Promise<Client> {
  const browser = createTestBrowser(url)
  await browser.open(`/simulated/wecom/phone?customer=${customerId}&open=${encodeURIComponent('/oauth/customer?return=/healthz')}`)
  return createClient(axiosTransport(url, { cookie: browser.cookieHeader() }))
}

/** A client signed in through OAuth as a manager of the demo bank. */
export async function clientOfManager(url: string, managerId: string): Promise<Client> {
  const browser = createTestBrowser(url)
  await browser.open(`/simulated/wecom/phone?member=${managerId}&open=${encodeURIComponent('/oauth/manager?return=/healthz')}`)
  return createClient(axiosTransport(url, { cookie: browser.cookieHeader() }))
}
