import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { addEntry } from '../audit/add-entry'
import { chainProblem, type ChainedEntry } from '../audit/chain'
import { connect } from '../db/connect'
import type { Database } from '../db/database'
import { postgresFolder } from '../db/postgres-binaries'
import { drawMany } from '../payout/testing/payout-world'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { temporaryFolder } from '../testing/temporary-folder'
import { freshPostgres } from '../testing/use-database'

const world = useDemoWorld()

/** As .github/SECURITY.md has it. */
function tool(name: 'pg_dump' | 'pg_restore', ...args: string[]): void {
  const { status, stderr } = spawnSync(join(postgresFolder()!, name), args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

async function urlOf(db: Database): Promise<string> {
  const [row] = await db.query<{ name: string }>('select current_database() as name')
  const url = new URL(inject('postgresUrl')!)
  url.pathname = `/${row!.name}`
  return url.href
}

const LEDGER = 'select to_account, count(*)::int as count, sum(amount_fen)::float8 as fen from ledger_entry group by 1 order by 1'
const VOUCHERS = 'select state, count(*)::int as count, sum(amount_fen)::float8 as fen from voucher group by 1 order by 1'

const sums = async (db: Database) => ({
  ledger: await db.query(LEDGER), vouchers: await db.query(VOUCHERS), trail: await db.query<ChainedEntry>('select seq, content, hash from audit_entry order by seq'),
})

test('a backup restored elsewhere has the same ledger, vouchers and audit trail, and its ledger still adds up', { timeout: 60_000 }, async () => {
  const { db } = world()
  await drawMany(world(), 5)
  await addEntry(world(), { actor: { kind: 'manager', id: 'tang-kaiwen' }, action: 'payout.makeBatch', subject: {}, outcome: 'done' })
  const before = await sums(db)
  const file = join(temporaryFolder(), 'koi.dump')
  tool('pg_dump', '--format=custom', `--file=${file}`, await urlOf(db))
  const url = await freshPostgres(inject('postgresUrl')!)
  tool('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${url}`, file)
  const restored = await connect({ url, folder: null })
  const after = await sums(restored)
  expect(after).toEqual(before)
  expect(after.vouchers).not.toEqual([])
  expect(chainProblem(after.trail)).toBeNull()
  await expectBalancedLedger(restored, R13)
  await restored.close()
})

test("an auditor's account that may only read takes the trail away by the command line, and the file checks out", { timeout: 60_000 }, async () => {
  const { db } = world()
  await addEntry(world(), { actor: { kind: 'manager', id: 'tang-kaiwen' }, action: 'payout.makeBatch', subject: {}, outcome: 'done' })
  const role = `auditor_${randomBytes(6).toString('hex')}`
  await db.script(`create role ${role} login; grant select on audit_entry to ${role}`)
  const url = new URL(await urlOf(db))
  url.username = role
  const file = join(temporaryFolder(), 'trail.csv')
  const audit = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../audit/audit-cli.ts', import.meta.url)), ...args], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url.href } })
  const { stdout, stderr } = audit('export', file)
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^1 entries; the end of the chain is [0-9a-f]{64}: note it down elsewhere\n$/), stderr: '' })
  const [head] = /[0-9a-f]{64}/.exec(stdout)!
  expect(audit('verify', file, head).stdout).toBe('1 entries, whole\n')
  expect(audit('verify', file, '0'.repeat(64))).toMatchObject({ status: 1, stderr: expect.stringContaining('noted down') })
  await db.script(`drop owned by ${role}; drop role ${role}`)
})

const CUT = 'select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'

test('when the database cuts every line, the next question is answered over a new one', async () => {
  const { db } = world()
  await Promise.all(Array.from({ length: 5 }, () => db.query('select pg_sleep(0.02)')))
  const [row] = await db.query<{ cut: number }>(CUT)
  expect(row!.cut).toBeGreaterThan(0)
  await expect.poll(() => db.query('select 1 as one').catch(() => null)).toEqual([{ one: 1 }])
})
