import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { SIDEBAR, type Koi } from './use-koi'

/** The API as a manager of the demo bank, signed in the way the sidebar is. */
export async function clientOfManager(koi: Koi, managerId = 'lin-wanqing'): Promise<MockClient> {
  const desk = await koi.device(SIDEBAR)
  const { url } = koi.server
  await desk.request.get(`${url}/simulated/wecom/phone?member=${managerId}&open=${encodeURIComponent('/oauth/manager?return=/sidebar/')}`)
  const cookies = await desk.cookies(url)
  return createMockClient(axiosTransport(url, { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }))
}
