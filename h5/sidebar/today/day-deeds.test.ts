import { expect, test } from 'vitest'
import type { TransportRequest } from '#shared/api/transport'
import { createDayDeeds } from './day-deeds'

async function heardOf(method: TransportRequest['method'], path: string, status = 200): Promise<number> {
  const deeds = createDayDeeds()
  let count = 0
  const stop = deeds.listen(() => (count += 1))
  const ask = deeds.heard(async () => ({ status, body: {} }))
  await ask({ method, path, headers: {}, body: {} })
  stop()
  await ask({ method, path, headers: {}, body: {} })
  return count
}

test.each([
  '/api/chats/customers/wm-zhou/follow-ups/own-1/outcome', '/api/chats/keyword-replies/m1/close', '/api/groups/xihu/sop-tasks/t-1/outcome',
  '/api/group-game-desks/thursday/announcement', '/api/chats/groups/wr-1/games/thursday', '/api/chats/customers/wm-zhou/signals/s-1/dismissal',
])('what is done to %s may be of the day, and is told once it is done', async (path) => {
  expect(await heardOf('PUT', path)).toBe(1)
  expect(await heardOf('PUT', path, 409)).toBe(0)
  expect(await heardOf('GET', path)).toBe(0)
})

test.each(['/api/wecom/config-signature', '/api/today/sop/t-1/done', '/api/chats/customers/wm-zhou/tags/reading', '/api/chats/customers/wm-zhou/notes'])('%s brings nothing to the day', async (path) => {
  expect(await heardOf('POST', path)).toBe(0)
})
