import { closeSync, existsSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createApp } from '../app'
import { makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { credentials } from '../testing/fuzz/credentials'
import { expectBalancedLedger } from '../testing/ready-customers'
import { useTestApp } from '../testing/use-test-app'
import { openLogStream } from './log-stream'

const world = useDemoWorld()
const app = useTestApp(world)

const draw = (key: string) =>
  app().inject({ method: 'POST', url: `/api/campaigns/${R13}/draws`, headers: { ...credentials(world(), { as: 'customer', id: 'cust-08' }), 'idempotency-key': key } })

/** As PostgreSQL says it, from the middle of a transaction: there is room for a ticket, and none for the voucher. */
const fillDisk = () => world().db.script(`
  create function no_room() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file "base/16384/16652": No space left on device' using errcode = 'disk_full';
  end $$;
  create trigger no_room before insert on voucher for each row execute function no_room()`)

const makeRoom = () => world().db.script('drop trigger no_room on voucher; drop function no_room()')

/** A device without room, where the system has one; else what cannot be written to for another reason. */
const FULL: [path: string, flags: string] = existsSync('/dev/full') ? ['/dev/full', 'w'] : [fileURLToPath(import.meta.url), 'r']

const rows = async (table: string) => (await world().db.query(`select 1 from ${table}`)).length

test('with a full disk a draw says that it is to be tried again and leaves nothing half done; with room again the same draw is drawn once', async () => {
  await makeReady(app().deps, R13, 'cust-08', '15867107600')
  const [vouchers, entries] = [await rows('voucher'), await rows('ledger_entry')]
  await fillDisk()
  try {
    const answer = await draw('full-disk-1')
    expect([answer.statusCode, answer.json()]).toEqual([503, { code: 'DATABASE_UNAVAILABLE', message: '系统正在恢复，请稍后再试，您的进度不会丢失' }])
    expect([await rows('voucher'), await rows('ledger_entry')]).toEqual([vouchers, entries])
    // What only reads goes on.
    expect((await app().inject({ url: '/readyz' })).statusCode).toBe(200)
    expect((await app().inject({ url: '/api/vouchers', headers: credentials(world(), { as: 'customer', id: 'cust-08' }) })).json()).toEqual({ vouchers: [] })
  } finally {
    await makeRoom()
  }
  expect((await draw('full-disk-1')).json()).toMatchObject({ outcome: 'drawn' })
  expect((await draw('full-disk-1')).json()).toMatchObject({ outcome: 'drawn' })
  expect(await rows('voucher')).toBe(1)
  await expectBalancedLedger(world().db, R13)
})

test('with no room for its log the server goes on serving', async () => {
  const full = openSync(...FULL)
  const server = await createApp(world(), { logger: { level: 'info', stream: openLogStream(full) }, outside: null })
  for (let index = 0; index < 3; index += 1) {
    server.log.error({ index }, 'nobody can read this')
    expect((await server.inject({ url: '/healthz' })).json()).toEqual({ isAlive: true })
  }
  await server.close()
  closeSync(full)
})
