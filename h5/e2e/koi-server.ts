import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'

export interface KoiServer {
  url: string
  /** QA's client: clock, contacts, reset. */
  client: MockClient
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const READY_WITHIN_MS = 60_000

/** Starts the built product as `npm start` does, in a process of its own, and waits until it answers. */
export async function startKoi(args: readonly string[] = []): Promise<KoiServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'mock-server/main.ts', ...args], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = `http://localhost:${port}`
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not start in time')), READY_WITHIN_MS)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (text: Buffer) => {
      if (!text.toString().includes(url)) return
      clearTimeout(late)
      resolve()
    })
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { url, client: createMockClient(axiosTransport(url)), stop: () => (child.kill('SIGTERM'), ended) }
}
