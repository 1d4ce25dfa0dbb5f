import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boot, type EarlyStart } from './boot'
import { earlyFetch } from './early-fetch'
import { linkParts } from '#shared/channel/link-parts'

const answer = (body: unknown) => new Response(JSON.stringify(body))
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
const early = () => (window as unknown as { koi: EarlyStart }).koi
const key = 'koi-draw:spring-2026'

let step: string
/** What else the bank says of the customer. */
let facts: { refusal?: string; hasWonGame?: boolean }
const fetched = vi.fn(async (path: string, _init: RequestInit) => {
  if (path.endsWith('/join')) step = 'informed'
  return answer(path.endsWith('/draws') ? { outcome: 'drawn' } : { step, refusal: null, hasWonGame: false, ...facts })
})
const paths = () => fetched.mock.calls.map(([path]) => path.split('/').at(-1))

/** Runs the text that stands in the page, cut off from this module. */
const start = (hasGame = false, tapEvent = 'click') =>
  new Function(`(${boot})('/api/campaigns/spring-2026/', '${key}', ${hasGame}, '${tapEvent}', ${linkParts})`)()
const tap = () => document.querySelector('button')!.click()

beforeEach(() => {
  step = 'opened'
  facts = {}
  sessionStorage.clear()
  fetched.mockClear()
  vi.stubGlobal('fetch', fetched)
  document.body.innerHTML = '<button data-draw>立即抽奖</button>'
})
afterEach(() => {
  early().handOver()
  delete document.documentElement.dataset.early
  delete document.documentElement.dataset.invited
  vi.unstubAllGlobals()
})

test('asks where the customer stands before anything else', async () => {
  start()
  expect(paths()).toEqual(['participation'])
  await settle()
  expect(paths()).toEqual(['participation'])
})

test.each([
  ['?ch=xihu-01&inv=a1b2c3', true],
  ['?ch=xihu-01', false],
])('of %s it is known at once whether there is an inviter to be named: %s', (search, isInvited) => {
  history.replaceState(null, '', search)
  start()
  expect('invited' in document.documentElement.dataset).toBe(isInvited)
  history.replaceState(null, '', location.pathname)
})

test('impatient taps before Vue become exactly one draw, which Vue takes over', async () => {
  step = 'informed'
  start()
  tap()
  tap()
  await settle()
  tap()
  expect(paths()).toEqual(['participation', 'draws'])
  const fetchOnce = earlyFetch(early().sent)
  await fetchOnce('/api/campaigns/spring-2026/draws', { method: 'POST' })
  expect(paths()).toEqual(['participation', 'draws'])
  const headers = fetched.mock.calls[1]![1].headers as Record<string, string>
  expect(headers['idempotency-key']).toBe(sessionStorage.getItem(key))
  expect(headers['idempotency-key']).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
})

test('joins first where that is missing, and asks nothing of who must fill something in', async () => {
  start()
  tap()
  await settle()
  expect(paths()).toEqual(['participation', 'join', 'draws'])
  fetched.mockClear()
  early().handOver()
  step = 'new'
  start()
  tap()
  await settle()
  expect(paths()).toEqual(['participation'])
})

test('a retry after the early request goes out anew', async () => {
  start()
  const fetchOnce = earlyFetch(early().sent)
  await fetchOnce('/api/campaigns/spring-2026/participation', { method: 'POST' })
  await fetchOnce('/api/campaigns/spring-2026/participation', { method: 'POST' })
  expect(paths()).toEqual(['participation', 'participation'])
})

test('tells the bank the channel and the friend that the link names (C18)', async () => {
  history.replaceState(null, '', '?ch=xihu-01&inv=a1b2c3')
  start()
  expect(JSON.parse(fetched.mock.calls[0]![1].body as string)).toEqual({ channel: 'xihu-01', invitation: 'a1b2c3' })
  history.replaceState(null, '', location.pathname)
})

test('where a game comes first it stops before the draw, and draws once the game was won (C9)', async () => {
  start(true)
  tap()
  await settle()
  expect(paths()).toEqual(['participation', 'join'])
  fetched.mockClear()
  early().handOver()
  facts = { hasWonGame: true }
  start(true)
  tap()
  await settle()
  expect(paths()).toEqual(['participation', 'draws'])
})

test.each(['opened', 'informed'])('%s, but something stands in the way: no answer is left lying that Vue did not ask for', async (at) => {
  step = at
  facts = { refusal: 'BANK_UNAVAILABLE' }
  start()
  tap()
  await settle()
  expect(paths()).toEqual(['participation'])
})

test('Enter on the scratch card, which a finger does not click, is a tap too', async () => {
  step = 'informed'
  start(false, 'pointerdown')
  tap()
  await settle()
  expect(paths()).toEqual(['participation', 'draws'])
})

test('once Vue listens, a tap on the draw button is its own', async () => {
  step = 'informed'
  start()
  early().isAlive = true
  tap()
  await settle()
  expect(paths()).toEqual(['participation'])
})

test('of the other buttons the last one is kept, and nothing is asked or drawn for it', async () => {
  document.body.innerHTML = '<button>我的</button><button>天天福利</button>'
  start()
  const [me, benefits] = document.querySelectorAll('button')
  me!.click()
  benefits!.click()
  await settle()
  expect(early().button).toBe(benefits)
  expect(early().isTapped).toBeUndefined()
  expect(paths()).toEqual(['participation'])
})

test('a finger that only scrolls over a button has not tapped it', () => {
  document.body.innerHTML = '<button>我的</button>'
  start(false, 'pointerdown')
  document.querySelector('button')!.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  expect(early().button).toBeUndefined()
})
