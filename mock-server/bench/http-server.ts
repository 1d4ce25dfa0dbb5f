import type { AddressInfo } from 'node:net'
import { createApp } from '../app'
import { connect } from '../db/connect'
import { createBenchDeps, ECHO_PATH } from './bench-world'

/** The product as in production, on this database. Prints its port, ends with whoever started it. */
async function serve(url: string): Promise<void> {
  const deps = await createBenchDeps(await connect({ url, folder: null }))
  const app = await createApp(deps, { logger: false, outside: null })
  app.post(ECHO_PATH, async (request) => request.body)
  await app.listen({ port: 0, host: '127.0.0.1' })
  console.log((app.server.address() as AddressInfo).port)
  process.stdin.once('end', () => process.exit(0)).resume()
}

void serve(process.argv[2]!)
