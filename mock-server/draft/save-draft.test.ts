import { expect, test } from 'vitest'
import { createDraft } from './create-draft'
import { decideDraft } from './decide-draft'
import { saveDraft } from './save-draft'
import { showDraft } from './show-draft'
import { submitDraft } from './submit-draft'
import { readStaff } from './read-staff'
import { makeDraft, makePublished, publishDraft } from './testing/draft-steps'
import { refusal, useDraftWorld, written } from './testing/draft-world'

const world = useDraftWorld()

const save = (version: number, change: object, by = 'maker') =>
  saveDraft(world(), by, 'spring', { version, definition: { ...written, ...change } })

async function shown(by = 'maker') {
  return showDraft(world().db, world(), 'spring', await readStaff(world().db, by))
}

test('a save on top of what was read is the next version, and the old one is kept', async () => {
  await makeDraft(world())
  const saved = await save(1, { name: '元宵有礼' }, 'second-maker')
  expect(saved).toMatchObject({ version: 2, name: '元宵有礼', state: 'draft' })
  expect(saved.versions.map(({ version, savedBy }) => `${version} ${savedBy}`)).toEqual(['2 经办乙', '1 经办甲'])
  const [first] = await world().db.query('select definition from campaign_version where version = 1')
  expect(first).toEqual({ definition: written })
})

test('of two people who save at the same moment one wins, and the other is told to load it first', async () => {
  await makeDraft(world())
  const outcomes = await Promise.allSettled([save(1, { name: '甲的' }), save(1, { name: '乙的' }, 'second-maker')])
  const won = outcomes.filter((it) => it.status === 'fulfilled')
  expect(won).toHaveLength(1)
  expect(outcomes.find((it) => it.status === 'rejected')!.reason).toMatchObject({ code: 'VERSION_OUTDATED' })
  expect(await shown()).toMatchObject({ version: 2, name: won[0]!.value.name })
})

test('a save on an old version overwrites nothing', async () => {
  await makeDraft(world())
  await save(1, { name: '第二版' })
  expect((await refusal(save(1, { name: '旧的' }))).code).toBe('VERSION_OUTDATED')
  expect(await shown()).toMatchObject({ version: 2, name: '第二版' })
})

test('a definition with mistakes is not saved', async () => {
  await makeDraft(world())
  expect(await refusal(save(1, { budget: '1.00' }))).toEqual({
    code: 'DEFINITION_INVALID', detail: 'budget: the prizes add up to 19,398.36 yuan, more than the budget of 1',
  })
  expect(await shown()).toMatchObject({ version: 1, budget: 1_940_000 })
})

test('a save cannot give a draft another id', async () => {
  await makeDraft(world())
  expect(await refusal(save(1, { id: 'autumn' }))).toEqual({ code: 'DEFINITION_INVALID', detail: 'id: must stay "spring"' })
})

test('nobody saves what is in review; once it is returned they can, and read why', async () => {
  await makeDraft(world())
  await submitDraft(world(), 'maker', 'spring', 1)
  expect((await refusal(save(1, { name: '改' }))).code).toBe('WRONG_STATE')
  expect((await shown()).can).toEqual({ save: false, submit: false, decide: false })
  await decideDraft(world(), 'checker', 'spring', { version: 1, decision: 'return', note: '大奖太少' })
  expect(await shown()).toMatchObject({ state: 'draft', note: '大奖太少', submittedBy: null, can: { save: true, submit: true } })
  expect(await save(1, { name: '改' })).toMatchObject({ version: 2, note: '大奖太少' })
})

test.each([
  ['name', { name: '元宵有礼' }],
  ['rules', { rules: ['每人一次。', '先到先得。'] }],
  ['cardTerms', { cardTerms: '星海银行信用卡' }],
  ['consent', { consent: { version: 'spring-2', purpose: '发放立减金', text: '新的说明。' } }],
])('after publication %s may still be said otherwise', async (_, change) => {
  await makePublished(world())
  expect(await save(1, change)).toMatchObject({ version: 2, state: 'published', liveVersion: 1, unpublished: 'draft' })
})

test.each([
  ['prizes', { prizes: written.prizes.map((it) => ({ ...it, count: it.count + 1 })), budget: '20,000.00' }, 'budget, prizes'],
  ['the name of a prize', { prizes: written.prizes.map((it) => ({ ...it, name: '奖' })) }, 'prizes'],
  ['the end', { endsAt: '2026-03-10T00:00:00+08:00' }, 'endsAt'],
  ['a gate', { gates: { bankCustomer: true } }, 'gates'],
  ['what is asked for', { infoFields: ['phone', 'card'] }, 'infoFields'],
  ['how it is paid', { payoutKind: 'redPacket' }, 'payoutKind'],
])('publication freezes %s', async (_, change, fields) => {
  await makePublished(world())
  expect(await refusal(save(1, { ...change, name: '改' }))).toEqual({ code: 'PLAN_FROZEN', detail: fields })
  expect(await shown()).toMatchObject({ version: 1, state: 'published', name: '新春有礼' })
})

test('the same amounts and times written otherwise are no change of a frozen plan', async () => {
  await makePublished(world())
  const prizes = written.prizes.map((it, index) => (index === 0 ? { ...it, amount: 188 } : it))
  expect(await save(1, { prizes, startsAt: '2026-02-08T16:00:00Z', budget: '19400' })).toMatchObject({ version: 2 })
})

test('a new version of a published draft has been submitted by nobody yet', async () => {
  await makeDraft(world())
  await submitDraft(world(), 'maker', 'spring', 1)
  await decideDraft(world(), 'checker', 'spring', { version: 1, decision: 'publish', note: '同意' })
  expect(await save(1, { name: '元宵有礼' })).toMatchObject({ unpublished: 'draft', submittedBy: null, note: null, can: { submit: true } })
})

test('what is frozen stays so through later versions', async () => {
  await makePublished(world())
  await publishDraft(world(), await save(1, { name: '第二版' }))
  expect((await refusal(save(2, { budget: '30,000.00' }))).code).toBe('PLAN_FROZEN')
})

test('another consent text needs another version, for agreements are stored with it (K2)', async () => {
  await makePublished(world())
  expect(await refusal(save(1, { consent: { ...written.consent, text: '偷偷改了。' } }))).toEqual({
    code: 'DEFINITION_INVALID', detail: 'consent.version: another text needs another version',
  })
})

test('the view lists what publication has frozen', async () => {
  const { locked } = await makePublished(world())
  expect(locked).toEqual(expect.arrayContaining(['startsAt', 'endsAt', 'budget', 'prizes', 'gates', 'goals', 'branchMayEdit']))
  expect(['id', 'name', 'rules', 'cardTerms', 'skin', 'consent', 'plan', 'marketingNode'].filter((field) => locked.includes(field))).toEqual([])
})

test('a campaign that is over is not changed any more', async () => {
  await makePublished(world())
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  expect((await refusal(save(1, { name: '改' }))).code).toBe('WRONG_STATE')
  expect(await shown()).toMatchObject({ state: 'ended', can: { save: false } })
})

test('words that were not handed in before the end stay where they are: nobody hands them in any more', async () => {
  await makePublished(world())
  await save(1, { name: '改' })
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  expect(await shown()).toMatchObject({ state: 'ended', unpublished: 'draft', can: { save: false, submit: false } })
})

test('a branch saves its own drafts, not those of the head office', async () => {
  await makeDraft(world())
  await createDraft(world(), 'xihu-maker', { from: 'definition', definition: { ...written, id: 'own' }, isTemplate: false })
  expect((await refusal(save(1, { name: '改' }, 'xihu-maker'))).code).toBe('ROLE_REQUIRED')
  expect((await shown('xihu-maker')).can).toEqual({ save: false, submit: false, decide: false })
  expect(await saveDraft(world(), 'xihu-maker', 'own', { version: 1, definition: { ...written, id: 'own' } })).toMatchObject({ version: 2 })
})

test('there is nothing to save where no draft is', async () => {
  expect((await refusal(save(1, {}))).code).toBe('DRAFT_NOT_FOUND')
})
