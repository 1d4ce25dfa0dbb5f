import { once } from 'node:events'
import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { openEventStream } from './event-stream'

test('who has left before his stream begins is known to be gone', async () => {
  const server = fastify({ forceCloseConnections: true })
  onTestFinished(() => server.close())
  const phone = new AbortController()
  const gone = new Promise<boolean>((resolve) => {
    server.get('/', async (_request, reply) => {
      phone.abort()
      await once(reply.raw, 'close')
      const stream = openEventStream(reply)
      stream.beat()
      stream.onClose(() => resolve(true))
    })
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  await expect(fetch(url, { signal: phone.signal })).rejects.toThrow('aborted')
  expect(await gone).toBe(true)
})

test('what is said after the end of a stream is said to nobody, and breaks nothing', async () => {
  const server = fastify({ forceCloseConnections: true })
  onTestFinished(() => server.close())
  server.get('/', (_request, reply) => {
    const stream = openEventStream(reply)
    stream.end()
    stream.beat()
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  expect(await (await fetch(url)).text()).toBe('retry: 1000\n\n')
})
