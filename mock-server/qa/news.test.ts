import { fastify, type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNews, type News } from './news'

let app: FastifyInstance
let news: News

beforeEach(() => {
  vi.useFakeTimers()
  app = fastify()
  news = createNews(app)
})
afterEach(() => vi.useRealTimers())

test('whoever waits hears of the next change', async () => {
  const waiting = news.since(0)
  news.tell()
  expect(await waiting).toBe(1)
})

test('whoever knows another version is answered at once', async () => {
  news.tell()
  expect([await news.since(0), await news.since(7)]).toEqual([1, 1])
})

test('after twenty seconds without news the same version is told', async () => {
  const waiting = news.since(0)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await waiting).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a server that closes lets everybody go, and nobody waits from then on', async () => {
  const waiting = news.since(0)
  await app.close()
  expect([await waiting, await news.since(0)]).toEqual([0, 0])
})
