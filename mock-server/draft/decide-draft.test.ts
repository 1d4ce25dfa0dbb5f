import { expect, test } from 'vitest'
import { decideDraft } from './decide-draft'
import { listDrafts } from './list-drafts'
import { readStaff } from './read-staff'
import { saveDraft } from './save-draft'
import { showDraft } from './show-draft'
import { submitDraft } from './submit-draft'
import { makeDraft, makePublished, publishDraft } from './testing/draft-steps'
import { refusal, useDraftWorld, written } from './testing/draft-world'

const world = useDraftWorld()

const publish = (by: string, version = 1) => decideDraft(world(), by, 'spring', { version, decision: 'publish', note: null })

const publications = () => world().db.query('select version, submitted_by, approved_by from campaign_publication order by version')

test('what one person hands in and another lets out is a campaign customers can see', async () => {
  const published = await makePublished(world())
  expect(published).toMatchObject({ state: 'published', submittedBy: '经办甲', problems: [], can: { decide: false } })
  expect(published.versions).toEqual([
    expect.objectContaining({ version: 1, savedBy: '经办甲', approvedBy: '复核甲', publishedAt: '2026-02-02T01:00:00.000Z' }),
  ])
  expect(await world().campaigns.get('spring')).toMatchObject({ name: '新春有礼', budget: 1_940_000 })
  expect(await publications()).toEqual([{ version: 1, submitted_by: 'maker', approved_by: 'checker' }])
  const [pool] = await world().db.query("select tickets, budget_fen from prize_pool where campaign_id = 'spring'")
  expect(pool).toEqual({ tickets: 5000, budget_fen: 1_940_000 })
})

test('nobody approves what he submitted or what he wrote (K13)', async () => {
  await makeDraft(world())
  await saveDraft(world(), 'second-maker', 'spring', { version: 1, definition: written })
  await submitDraft(world(), 'maker', 'spring', 2)
  const seen = async (by: string) => (await showDraft(world().db, world(), 'spring', await readStaff(world().db, by))).can.decide
  // second-maker may approve others' work, and saved this version.
  expect([await seen('second-maker'), await seen('checker'), await seen('maker')]).toEqual([false, true, false])
  expect((await refusal(publish('second-maker', 2))).code).toBe('OWN_WORK')
  expect((await refusal(publish('maker', 2))).code).toBe('OWN_WORK')
  expect(await publications()).toEqual([])
})

test('whoever submitted does not approve, though somebody else wrote it', async () => {
  await makeDraft(world())
  await submitDraft(world(), 'second-maker', 'spring', 1)
  expect((await refusal(publish('second-maker'))).code).toBe('OWN_WORK')
  expect(await publish('checker')).toMatchObject({ state: 'published', submittedBy: '经办乙' })
})

test('who approves for a branch lets out its own campaigns, and none of another office (K6)', async () => {
  const { db } = world()
  await db.query("update manager set roles = '{manager,approver}' where id = 'xihu-1'")
  await makeDraft(world())
  await submitDraft(world(), 'maker', 'spring', 1)
  const canDecide = async () => (await showDraft(db, world(), 'spring', await readStaff(db, 'xihu-1'))).can.decide
  expect(await canDecide()).toBe(false)
  expect((await refusal(publish('xihu-1'))).code).toBe('ROLE_REQUIRED')
  await db.query("update campaign_draft set branch_id = 'yinzhou'")
  expect((await refusal(publish('xihu-1'))).code).toBe('ROLE_REQUIRED')
  await db.query("update campaign_draft set branch_id = 'xihu'")
  expect(await canDecide()).toBe(true)
  expect(await publish('xihu-1')).toMatchObject({ state: 'published' })
})

test('two approvers at the same moment publish once', async () => {
  await makeDraft(world())
  await submitDraft(world(), 'maker', 'spring', 1)
  const outcomes = await Promise.allSettled([publish('checker'), publish('second-checker')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find((it) => it.status === 'rejected')!.reason).toMatchObject({ code: 'WRONG_STATE' })
  expect(await publications()).toHaveLength(1)
  const [ledger] = await world().db.query('select count(*) as entries, sum(amount_fen)::bigint as amount from ledger_entry')
  expect(ledger).toEqual({ entries: 1, amount: 1_940_000 })
})

test('only the version that was looked at is published', async () => {
  await makeDraft(world())
  await saveDraft(world(), 'maker', 'spring', { version: 1, definition: written })
  await submitDraft(world(), 'maker', 'spring', 2)
  expect((await refusal(publish('checker', 1))).code).toBe('VERSION_OUTDATED')
})

test('what nobody handed in is not published', async () => {
  await makeDraft(world())
  expect((await refusal(publish('checker'))).code).toBe('WRONG_STATE')
})

test('a draft can be handed in once, and not in an old version', async () => {
  await makeDraft(world())
  expect((await refusal(submitDraft(world(), 'maker', 'spring', 7))).code).toBe('VERSION_OUTDATED')
  await submitDraft(world(), 'maker', 'spring', 1)
  expect((await refusal(submitDraft(world(), 'maker', 'spring', 1))).code).toBe('WRONG_STATE')
})

test('other words for a published campaign are a publication of their own, over the same plan', async () => {
  const first = await makePublished(world())
  const [before] = await world().db.query('select definition, commitment from campaign')
  expect((await world().campaigns.get('spring')).name).toBe('新春有礼')
  const saved = await saveDraft(world(), 'maker', 'spring', { version: first.version, definition: { ...written, name: '元宵有礼' } })
  expect((await world().campaigns.get('spring')).name).toBe('新春有礼')
  await publishDraft(world(), saved)

  expect((await world().campaigns.get('spring')).name).toBe('元宵有礼')
  expect(await world().db.query('select definition, commitment from campaign')).toEqual([before])
  expect(await publications()).toEqual([
    { version: 1, submitted_by: 'maker', approved_by: 'checker' },
    { version: 2, submitted_by: 'maker', approved_by: 'checker' },
  ])
  const [pool] = await world().db.query('select count(*) as pools, sum(tickets)::integer as tickets from prize_pool')
  expect(pool).toEqual({ pools: 1, tickets: 5000 })
})

test.each([
  ['2026-02-08T23:59:59+08:00', 'published'],
  ['2026-02-09T00:00:00+08:00', 'running'],
  ['2026-03-08T23:59:59+08:00', 'running'],
  ['2026-03-09T00:00:00+08:00', 'ended'],
])('at %s what was published is %s', async (instant, state) => {
  await makePublished(world())
  world().clock.moveTo(new Date(instant))
  expect((await listDrafts(world())).map((draft) => draft.state)).toEqual([state])
})

const RUNNING = new Date('2026-02-12T10:00:00+08:00')

test('a running campaign runs on while other words for it are written, handed in, and until they are out', async () => {
  const first = await makePublished(world())
  world().clock.moveTo(RUNNING)
  const saved = await saveDraft(world(), 'maker', 'spring', { version: first.version, definition: { ...written, name: '元宵有礼' } })
  expect(saved).toMatchObject({ state: 'running', version: 2, liveVersion: 1, unpublished: 'draft' })
  const [line] = await listDrafts(world())
  expect(line).toMatchObject({ state: 'running', version: 2, liveVersion: 1, unpublished: 'draft' })
  expect(await submitDraft(world(), 'maker', 'spring', 2)).toMatchObject({ state: 'running', liveVersion: 1, unpublished: 'review' })
  expect(await publish('checker', 2)).toMatchObject({ state: 'running', version: 2, liveVersion: 2, unpublished: null })
})

test('what nobody published yet has no live version', async () => {
  expect(await makeDraft(world())).toMatchObject({ state: 'draft', liveVersion: null, unpublished: null })
  expect(await submitDraft(world(), 'maker', 'spring', 1)).toMatchObject({ state: 'review', liveVersion: null, unpublished: null })
})

test('the rules of another plan keep this one from being handed in', async () => {
  await makeDraft(world(), { rules: ['一共准备5100份。'] })
  expect(await refusal(submitDraft(world(), 'maker', 'spring', 1))).toEqual({
    code: 'NOT_READY', detail: '第 1 条补充规则里的“5100份”和方案对不上，请改正或删去。奖品的数量和金额，系统已经写好',
  })
})

test('a campaign that is over before anybody approved it is not published', async () => {
  await makeDraft(world())
  await submitDraft(world(), 'maker', 'spring', 1)
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  expect(await refusal(publish('checker'))).toEqual({ code: 'NOT_READY', detail: '活动的结束时间已经过去，请重新设定起止时间' })
  expect(await publications()).toEqual([])
})
