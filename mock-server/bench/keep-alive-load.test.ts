import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { runLoad } from './keep-alive-load'

let app = fastify()
afterEach(() => app.close())

/** A server that notes the numbers it was sent, and answers with them. */
async function startCounter(): Promise<{ port: number; numbers: number[] }> {
  const numbers: number[] = []
  app = fastify()
  app.get<{ Params: { n: string } }>('/:n', async (request) => {
    numbers.push(Number(request.params.n))
    return { said: '锦鲤', n: request.params.n }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: (app.server.address() as { port: number }).port, numbers }
}

const requests = (count: number) =>
  Array.from({ length: count }, (_, n) => Buffer.from(`GET /${n} HTTP/1.1\r\nhost: localhost\r\n\r\n`))

test('every request is sent once, over all connections, and timed', async () => {
  const { port, numbers } = await startCounter()
  const { perSecond, latenciesMs } = await runLoad({ port, connections: 4, requests: requests(50), expected: '"said":"锦鲤"' })

  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  expect(latenciesMs).toHaveLength(50)
  expect(perSecond).toBeGreaterThan(0)
})

test('an answer that is not the expected one ends the run', async () => {
  const { port } = await startCounter()
  await expect(runLoad({ port, connections: 2, requests: requests(4), expected: 'drawn' })).rejects.toThrow('not the expected answer')
})
