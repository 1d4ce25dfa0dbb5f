import { beforeAll, expect, test } from 'vitest'
import type { Attempt } from './testing/fuzz/attempt'
import { goodDefinition } from './testing/fuzz/made-drafts'
import { idFields } from './testing/foreign-ids/id-fields'
import { THEIRS } from './testing/foreign-ids/decisions'
import { send } from './testing/fuzz/send'
import { targets } from './testing/fuzz/targets'
import { useFuzzWorld } from './testing/fuzz/use-fuzz-world'
import { changedTables } from './testing/fuzz/violation'

const world = useFuzzWorld()

/** Makes and approves campaigns for a branch in Hangzhou, which the demo's head office does for all. */
const BRANCH_STAFF = 'qian-yifan'

/** What belongs to another office: a manager and a channel of Ningbo, a campaign of the head office that waits to be let out. */
const theirs: Record<string, string> = { managerId: THEIRS.manager, campaignId: 'in-review' }

beforeAll(async () => {
  const { db } = world().app.deps
  await db.query("update manager set roles = '{operator,approver}' where id = $1", [BRANCH_STAFF])
  const [channel] = await db.query<{ code: string }>('select code from channel where manager_id = $1 limit 1', [THEIRS.manager])
  theirs.channelCode = channel!.code
})

const OF_AN_OFFICE = ['managerId', 'channelCode', 'campaignId']

const ofOffices = targets.filter((target) => {
  const { actor, roles = [] } = target.endpoint
  const isMakers = actor === 'manager' && !roles.includes('manager') && (roles.includes('operator') || roles.includes('approver'))
  return isMakers && idFields(target).some(({ name }) => OF_AN_OFFICE.includes(name))
})

/** Of each a request that lacks nothing but the right office. */
const BODIES: Readonly<Record<string, unknown>> = {
  'draft.saveDraft': { version: 1, definition: { ...goodDefinition, id: 'in-review' } },
  'draft.submitDraft': { version: 1 },
  'draft.decideDraft': { version: 1, decision: 'publish', note: null },
  'whitelist.showWhitelist': null,
  'whitelist.uploadWhitelist': { fileName: '名单.csv', csv: '手机号\n13805715424' },
  'addCheck.decideHeldAdds': { managerId: THEIRS.manager, day: '2026-02-12', reason: 'sharedDevice', verdict: 'counts', note: '核实过' },
  'ranking.setTarget': { adds: 10 },
  'channel.setChannelKind': { kind: 'exposure', ground: 'bank' },
  'roster.changeRoster': { status: 'onLeave', capacity: null, hasQr: false },
}

const EVERY_OFFICES: Readonly<Record<string, string>> = {
  'draft.createDraft': 'makes one of his own, out of a template of the head office’s',
  'draft.showDraft': 'what other offices make is read by all who make campaigns; there is no customer in it',
  'ledger.showLedger': 'what a campaign has cost is read by all who make campaigns; there is no customer in it',
}

test('of everything operators and approvers name, somebody has decided whether other offices may', () => {
  expect(ofOffices.map(({ name }) => name).toSorted()).toEqual([...Object.keys(BODIES), ...Object.keys(EVERY_OFFICES)].toSorted())
})

const pathOf = (path: string, params: Record<string, string>) => path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '2026-02')

test.each(Object.keys(BODIES))('%s: what belongs to another office is refused to who works for a branch, and nothing changes (K6)', async (name) => {
  const { route } = targets.find((it) => it.name === name)!
  const body = BODIES[name]
  const attempt: Attempt = {
    what: 'of another office', caller: { as: 'manager', id: BRANCH_STAFF }, method: route.method, path: pathOf(route.path, theirs), headers: {},
    sent: body === null ? null : { json: body }, expected: null,
  }
  const before = await world().fingerprint()
  const { status, body: answer } = await send(world().app, attempt)
  expect([status, answer]).toEqual([expect.toBeOneOf([403, 404]), expect.objectContaining({ code: expect.any(String) })])
  expect(changedTables(before, await world().fingerprint())).toEqual([])
})
