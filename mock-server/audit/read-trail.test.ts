import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { temporaryFolder } from '../testing/temporary-folder'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { addEntry, type AuditEntry } from './add-entry'
import { verifyTrail } from './audit-file'
import { checkTrail } from './check-trail'

const world = useDemoWorld()
const app = useTestApp(world)

const auditor = async () => (await clientOfManager(app().url, 'gu-mingzhe')).audit

const add = (id: string, action: string, subject: AuditEntry['subject'] = {}) =>
  addEntry(world(), { actor: { kind: 'manager', id }, action, subject, outcome: 'done' })

/** Two acts on the twelfth, and on the morning of the thirteenth in Shanghai a look and what a customer did. */
async function twoDays(): Promise<void> {
  await add('zhou-mingyuan', 'draft.createDraft', { from: 'template' })
  await add('tang-kaiwen', 'payout.makeBatch')
  world().clock.moveTo(new Date('2026-02-13T00:30:00+08:00'))
  await add('tang-kaiwen', 'ledger.showLedger', { campaignId: 'r13-newcomer' })
  await addEntry(world(), { actor: { kind: 'customer', id: 'cust-02' }, action: 'privacy.eraseNotes', subject: {}, outcome: 'done' })
}

const seqs = ({ entries }: { entries: { seq: number }[] }) => entries.map(({ seq }) => seq)

test('an auditor reads who did and saw what, by person, action and day, and that he read it is written down (K13)', async () => {
  await twoDays()
  const { searchEntries } = await auditor()
  const all = await searchEntries({ body: {} })
  expect(all).toMatchObject({ hasMore: false, entries: [
    { seq: 4, actor: { kind: 'customer', id: 'cust-02' } },
    { seq: 3, at: '2026-02-12T16:30:00.000Z', actor: { kind: 'manager', id: 'tang-kaiwen', name: '唐凯文' }, action: 'ledger.showLedger', subject: { campaignId: 'r13-newcomer' }, outcome: 'done' },
    { seq: 2 }, { seq: 1 },
  ] })
  expect(seqs(await searchEntries({ body: { managerId: 'tang-kaiwen' } }))).toEqual([3, 2])
  expect(seqs(await searchEntries({ body: { managerId: 'tang-kaiwen', action: 'payout.makeBatch' } }))).toEqual([2])
  expect(seqs(await searchEntries({ body: { day: '2026-02-12' as never } }))).toEqual([2, 1])
  expect(seqs(await searchEntries({ body: { managerId: 'gu-mingzhe', before: 8 } }))).toEqual([7, 6, 5])
  expect(await searchEntries({ body: { managerId: 'gu-mingzhe', action: 'audit.searchEntries' } })).toMatchObject({
    entries: [{ subject: { managerId: 'gu-mingzhe', before: 8 } }, { subject: { day: '2026-02-12' } }, { subject: { managerId: 'tang-kaiwen', action: 'payout.makeBatch' } }, {}, {}],
  })
})

test('a long trail comes page by page', async () => {
  for (let index = 0; index < 60; index += 1) await add('tang-kaiwen', 'ledger.showLedger')
  const { searchEntries } = await auditor()
  const first = await searchEntries({ body: {} })
  expect([first.entries.length, first.hasMore]).toEqual([50, true])
  const second = await searchEntries({ body: { before: first.entries.at(-1)!.seq } })
  expect([seqs(second), second.hasMore]).toEqual([[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], false])
})

test.each(['zhou-mingyuan', 'he-yingxue', 'tang-kaiwen', 'lin-wanqing'])('%s, whose own acts stand in it, does not read it (K13)', async (id) => {
  const { audit } = await clientOfManager(app().url, id)
  for (const ask of [() => audit.showTrail(), () => audit.searchEntries({ body: {} }), () => audit.exportEntries({ body: {} })]) {
    await expect(ask()).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  }
})

test('the file an auditor takes away is checked elsewhere by the end he noted down', async () => {
  await twoDays()
  const { showTrail, exportEntries } = await auditor()
  const { head, entries, brokenAt, people } = await showTrail()
  expect({ entries, brokenAt, people }).toEqual({ entries: 4, brokenAt: null, people: [{ managerId: 'tang-kaiwen', name: '唐凯文' }, { managerId: 'zhou-mingyuan', name: '周明远' }] })
  const { csv, isCut, fileName } = await exportEntries({ body: {} })
  expect({ isCut, fileName }).toEqual({ isCut: false, fileName: '审计记录-2026-02-13.csv' })
  const file = join(temporaryFolder(), 'trail.csv')
  await writeFile(file, csv)
  expect(await verifyTrail(file, head)).toEqual({ count: 4, problem: null })
})

/** Whoever owns the database can do this: it is found out. */
async function tamper(sql: string): Promise<void> {
  await world().db.script(`alter table audit_entry disable trigger frozen; ${sql}; alter table audit_entry enable trigger frozen`)
}

test.each([
  ['an entry that was changed', "update audit_entry set content = replace(content, 'makeBatch', 'listBatch') where seq = 2", 2],
  ['an entry that is no entry any more', "update audit_entry set content = '{' where seq = 3", 3],
  ['an entry that is gone', 'delete from audit_entry where seq = 2', 2],
  ['an end that was cut off', 'delete from audit_entry where seq > 2', 3],
  ['all of it gone', 'delete from audit_entry', 1],
])('%s breaks the chain, and the rest can still be read', async (_what, sql, brokenAt) => {
  await twoDays()
  await tamper(sql)
  expect(await checkTrail(world().db)).toMatchObject({ entries: 4, brokenAt })
  const { showTrail, searchEntries } = await auditor()
  expect((await showTrail()).brokenAt).toBe(brokenAt)
  expect((await searchEntries({ body: { managerId: 'zhou-mingyuan' } })).entries.length).toBeLessThanOrEqual(1)
})

test('a bank in which nobody has done anything yet has a whole trail without an end', async () => {
  expect(await checkTrail(world().db)).toEqual({ entries: 0, head: null, brokenAt: null })
})
