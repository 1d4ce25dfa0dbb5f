import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mockContract } from '#shared/api/contract'
import { fillPath, type Route } from '#shared/api/route'
import { createApp } from './app'
import { registerAppPages } from './pages/app-pages'
import { createSimulatedWorld } from './simulated/register'
import { useDemoWorld } from './testing/demo-world'

const world = useDemoWorld()

/** As much of a built product as the server has to find. */
let dist: string

const BUILT = {
  'h5/assets/main.js': '',
  'h5/assets/grid.css': '',
  'h5/assets/scratch.css': '',
  'h5/.vite/manifest.json': JSON.stringify({
    'lottery/main.ts': { file: 'assets/main.js' },
    'lottery/draw/DrawGrid.vue': { file: 'assets/grid.js', css: ['assets/grid.css'] },
    'lottery/draw/DrawScratch.vue': { file: 'assets/scratch.js', css: ['assets/scratch.css'] },
  }),
  'lottery-page/render.js': 'export const renderLotteryPage = () => undefined',
  'h5/sidebar/index.html': 'sidebar',
  'h5/simulator/index.html': 'simulator',
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'koi-dist-'))
  for (const [file, text] of Object.entries(BUILT)) {
    await mkdir(join(dist, file, '..'), { recursive: true })
    await writeFile(join(dist, file), text)
  }
})
afterAll(() => rm(dist, { recursive: true }))

async function statusesOf(isMock: boolean, requests: readonly Pick<Route, 'method' | 'path'>[]): Promise<number[]> {
  const simulated = createSimulatedWorld(world(), world().demo)
  const app = await createApp(world(), { logger: false, outside: isMock ? (it) => simulated.register(it, 'http://localhost:1') : null })
  const closePages = await registerAppPages(app, world(), { dist, isDev: false, isMock, sidebarScript: null })
  const statuses = []
  for (const { method, path } of requests) statuses.push((await app.inject({ method, url: path })).statusCode)
  await closePages()
  await app.close()
  return statuses
}

const everyQaRoute = Object.values(mockContract).flatMap(({ routes }) => Object.values(routes as Record<string, Route>)).map(({ method, path }) => ({
  method, path: fillPath(path, { campaignId: 'r13-newcomer', customerId: 'cust-01', conversationId: 'group:x', callId: 'x', messageId: 'x' }) as Route['path'],
}))

const OUTSIDE: Route[] = [
  { method: 'GET', path: '/simulated/wecom/phone' },
  { method: 'GET', path: '/simulated/wecom/cgi-bin/gettoken' },
  { method: 'GET', path: '/simulated/wecom/bridge.js' },
  { method: 'GET', path: '/simulated/wechat/login' },
  { method: 'POST', path: '/simulated/bank-core/v1/customers/search' },
  { method: 'POST', path: '/simulated/wechat-pay/v3/marketing/favor/users/x/coupons' },
  { method: 'GET', path: '/simulated/mobile-bank/claim/x' },
]
const PAGES: Route[] = [{ method: 'GET', path: '/simulator/' }, { method: 'GET', path: '/' }]

test('without the mock flag neither QA nor the outside world nor the simulator exists', async () => {
  const gone = [...everyQaRoute, ...OUTSIDE, ...PAGES]
  expect(await statusesOf(false, gone)).toEqual(gone.map(() => 404))
})

test('without the mock flag the product is there all the same', async () => {
  const product: Route[] = [
    { method: 'GET', path: '/healthz' }, { method: 'GET', path: '/api/campaigns/r13-newcomer' }, { method: 'GET', path: '/api/vouchers' },
    { method: 'GET', path: '/sidebar/' },
  ]
  expect(await statusesOf(false, product)).toEqual([200, 200, 401, 302])
})

test('with the mock flag all of it is there', async () => {
  const statuses = await statusesOf(true, [...OUTSIDE, ...PAGES, { method: 'GET', path: '/qa/clock' }, { method: 'GET', path: '/qa/scenarios' }])
  expect(statuses).not.toContain(404)
})
