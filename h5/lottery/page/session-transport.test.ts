import { expect, test, vi } from 'vitest'
import { sessionTransport } from './session-transport'

const request = { method: 'GET', path: '/api/vouchers', headers: {}, body: undefined } as const
const refuse = async () => ({ status: 401, body: undefined })

function tab() {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  return { storage, reenter: vi.fn() }
}

test('an expired session enters again once and never in a loop', async () => {
  const entrance = tab()
  void sessionTransport(refuse, entrance)(request)
  await Promise.resolve()
  await vi.waitFor(() => expect(entrance.reenter).toHaveBeenCalledOnce())
  const afterReload = sessionTransport(refuse, entrance)
  expect((await afterReload(request)).status).toBe(401)
  expect(entrance.reenter).toHaveBeenCalledOnce()
})
