import { expect, test } from 'vitest'
import { publishCampaign } from '../campaign/publish-campaign'
import { checkDefinition } from './check-definition'
import { createDraft } from './create-draft'
import { listDrafts } from './list-drafts'
import { makeDraft, makePublished } from './testing/draft-steps'
import { refusal, useDraftWorld, written } from './testing/draft-world'

const world = useDraftWorld()

test('a new draft is version 1, saved by its maker, as it was written: amounts in yuan', async () => {
  const draft = await makeDraft(world())
  expect(draft).toMatchObject({
    campaignId: 'spring', version: 1, state: 'draft', branchName: null, isTemplate: false, templateId: null, locked: [],
    budget: 1_940_000, definition: written,
  })
  expect(draft.versions).toEqual([
    { version: 1, savedBy: '经办甲', savedAt: '2026-02-02T01:00:00.000Z', approvedBy: null, publishedAt: null },
  ])
})

test('a draft that an operator of a branch begins belongs to the branch', async () => {
  const draft = await createDraft(world(), 'xihu-maker', { from: 'definition', definition: written, isTemplate: false })
  expect(draft.branchName).toBe('杭州西湖支行')
})

test('an id can be taken once, by a draft or by a campaign that a file has published', async () => {
  const { db, keys, random, clock } = world()
  await makeDraft(world())
  await db.transaction((tx) => publishCampaign({ tx, keys, random }, checkDefinition({ ...written, id: 'from-file' }), clock.now()))
  expect(await refusal(makeDraft(world()))).toEqual({ code: 'DRAFT_EXISTS', detail: 'spring' })
  expect(await refusal(makeDraft(world(), { id: 'from-file' }))).toEqual({ code: 'DRAFT_EXISTS', detail: 'from-file' })
  expect((await listDrafts(world())).map(({ campaignId, isFromFile }) => [campaignId, isFromFile])).toEqual([['spring', false], ['from-file', true]])
})

test('two people who take one id at the same moment: one has it', async () => {
  const outcomes = await Promise.allSettled([makeDraft(world()), makeDraft(world(), { name: '另一个' })])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((it) => it.status === 'rejected')!.reason).toMatchObject({ code: 'DRAFT_EXISTS' })
})

test('every mistake is told with its path, and nothing is saved', async () => {
  const prizes = [written.prizes[0], { ...written.prizes[1], amount: '八十八' }]
  const { code, detail } = await refusal(makeDraft(world(), { prizes, skin: 'roulette', bugdet: '1' }))
  expect(code).toBe('DEFINITION_INVALID')
  expect(detail.split('\n')).toEqual([
    'prizes.1.amount: "八十八" is not an amount in yuan such as "3.88"',
    expect.stringMatching(/^skin: /),
    expect.stringMatching(/^the definition: .*bugdet/),
  ])
  expect(await listDrafts(world())).toEqual([])
})

test('of a hundred mistakes the first twenty are told', async () => {
  const prizes = Array.from({ length: 100 }, () => ({ ...written.prizes[0], amount: 'x' }))
  const { detail } = await refusal(makeDraft(world(), { prizes }))
  expect(detail.split('\n')).toHaveLength(20)
  expect(detail).toContain('prizes.19.amount')
})

test.each([
  ['2026-02-02T09:00:00+08:00', 'published'],
  ['2026-02-12T10:00:00+08:00', 'running'],
  ['2026-03-09T00:00:00+08:00', 'ended'],
])('at %s a campaign that a file brought stands in the list as %s, to be looked at', async (instant, state) => {
  const { db, keys, random, clock } = world()
  await db.transaction((tx) => publishCampaign({ tx, keys, random }, checkDefinition({ ...written, id: 'from-file' }), clock.now()))
  clock.moveTo(new Date(instant))
  expect(await listDrafts(world())).toEqual([
    {
      campaignId: 'from-file', name: '新春有礼', version: 1, liveVersion: 1, unpublished: null, state, isTemplate: false, isFromFile: true,
      templateId: null, branchName: null, startsAt: written.startsAt, endsAt: written.endsAt, budget: 1_940_000,
      updatedAt: '2026-02-02T01:00:00.000Z',
    },
  ])
})

test('what was made here is not listed a second time once it is published', async () => {
  await makePublished(world())
  expect((await listDrafts(world())).map(({ campaignId, isFromFile }) => [campaignId, isFromFile])).toEqual([['spring', false]])
})

test('the list shows what was touched last first', async () => {
  await makeDraft(world())
  world().clock.moveTo(new Date('2026-02-03T09:00:00+08:00'))
  await makeDraft(world(), { id: 'summer', name: '夏日' })
  expect((await listDrafts(world())).map(({ name, state }) => `${name} ${state}`)).toEqual(['夏日 draft', '新春有礼 draft'])
})
