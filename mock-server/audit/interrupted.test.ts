import { expect, test } from 'vitest'
import { createApp } from '../app'
import type { Database, Queryable } from '../db/database'
import { useDemoWorld } from '../testing/demo-world'
import { credentials } from '../testing/fuzz/credentials'
import { noteInterrupted } from './intent'

const world = useDemoWorld()

/** A database whose line is cut for good when this statement is sent, before it is heard. */
function cutAt(db: Database, statement: RegExp): Database {
  let isCut = false
  const over = (line: Queryable): Queryable['query'] => (sql, params) => {
    isCut ||= statement.test(sql)
    return isCut ? Promise.reject(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })) : line.query(sql, params)
  }
  return { ...db, query: over(db), transaction: (work) => db.transaction((tx) => work({ query: over(tx) })) }
}

/** An operator sends a manager on leave, on a server with this database. */
async function sendOnLeave(db: Database, managerId: string): Promise<number> {
  const server = await createApp({ ...world(), db }, { logger: false, outside: null })
  const { statusCode } = await server.inject({
    method: 'PUT', url: `/api/roster/${managerId}`, headers: credentials(world(), { as: 'manager', id: 'zhou-mingyuan' }),
    payload: { status: 'onLeave', capacity: null, hasQr: true },
  })
  await server.close()
  return statusCode
}

async function standing() {
  const { db } = world()
  const entries = await db.query<{ content: string }>('select content from audit_entry order by seq')
  const [lin] = await db.query<{ status: string }>("select status from manager where id = 'lin-wanqing'")
  return { status: lin!.status, intents: (await db.query('select 1 from audit_intent')).length, entries: entries.map(({ content }) => JSON.parse(content) as unknown) }
}

const inMinutes = (minutes: number) => world().clock.moveTo(new Date(world().clock.now().getTime() + minutes * 60_000))

test('a server that dies between an act and its entry has left a trace of who was about to do what, and it comes into the chain (K13)', async () => {
  const begunAt = world().clock.now().toISOString()
  expect(await sendOnLeave(cutAt(world().db, /^insert into audit_entry/), 'lin-wanqing')).toBe(503)
  expect(await standing()).toEqual({ status: 'onLeave', intents: 1, entries: [] })
  expect(await noteInterrupted(world())).toBe(0)
  inMinutes(11)
  await Promise.all([noteInterrupted(world()), noteInterrupted(world())])
  expect(await standing()).toMatchObject({
    intents: 0,
    entries: [{
      seq: 1, actor: { kind: 'manager', id: 'zhou-mingyuan' }, action: 'roster.changeRoster',
      subject: { managerId: 'lin-wanqing', status: 'onLeave', begunAt }, outcome: 'interrupted',
    }],
  })
})

test('what cannot be written down before is not done', async () => {
  expect(await sendOnLeave(cutAt(world().db, /^insert into audit_intent/), 'lin-wanqing')).toBe(503)
  expect(await standing()).toEqual({ status: 'working', intents: 0, entries: [] })
})

test('what is done has its entry and no intention any more; what is refused has neither', async () => {
  expect(await sendOnLeave(world().db, 'nobody')).toBe(404)
  expect(await standing()).toEqual({ status: 'working', intents: 0, entries: [] })
  expect(await sendOnLeave(world().db, 'lin-wanqing')).toBe(200)
  expect(await standing()).toMatchObject({ status: 'onLeave', intents: 0, entries: [{ action: 'roster.changeRoster', outcome: 'done' }] })
})
