import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startCluster } from './postgres-cluster'

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0])[0]
  } finally {
    await client.end()
  }
}

test('two clusters stand beside each other, and one is gone after stop', { timeout: 60_000 }, async () => {
  const [durable, quick] = await Promise.all([startCluster(), startCluster({ fsync: false })])
  try {
    expect(Number(await ask(durable.url, 'show server_version_num'))).toBeGreaterThanOrEqual(150_000)
    expect(await ask(durable.url, 'show fsync')).toBe('on')
    expect(await ask(quick.url, 'show fsync')).toBe('off')
    await durable.stop()
    await expect(ask(durable.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
    expect(await ask(quick.url, 'select 1')).toBe(1)
  } finally {
    await Promise.all([durable.stop(), quick.stop()])
  }
})
