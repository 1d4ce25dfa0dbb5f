import { expect, test } from 'vitest'
import { campaignDefinition, draftDefinition } from '#shared/campaign/definition'
import { createDraft } from './create-draft'
import { loadTemplates } from './load-templates'
import { readStaff } from './read-staff'
import { saveDraft } from './save-draft'
import { showDraft } from './show-draft'
import { submitDraft } from './submit-draft'
import { listDrafts } from './list-drafts'
import { makeDraft } from './testing/draft-steps'
import { refusal, useDraftWorld, written } from './testing/draft-world'

const world = useDraftWorld()

const template = { ...written, id: 'template', branchMayEdit: ['name', 'startsAt', 'endsAt', 'groupIds'] }

const makeTemplate = () => createDraft(world(), 'maker', { from: 'definition', definition: template, isTemplate: true })

const copyAs = (by: string, templateId = 'template') => createDraft(world(), by, { from: 'template', templateId, campaignId: 'copy' })

const saveCopy = (change: object, by = 'xihu-maker') =>
  saveDraft(world(), by, 'copy', { version: 1, definition: { ...template, id: 'copy', ...change } })

test('a branch gets its own copy of the head office template, under an id of its own (R33)', async () => {
  await makeTemplate()
  expect(await copyAs('xihu-maker')).toMatchObject({
    campaignId: 'copy', templateId: 'template', isTemplate: false, branchName: '杭州西湖支行', definition: { ...template, id: 'copy' },
  })
})

test('in the copy a branch changes what the template lets it', async () => {
  await makeTemplate()
  await copyAs('xihu-maker')
  expect(await saveCopy({ name: '西湖有礼', startsAt: '2026-02-16T00:00:00+08:00' })).toMatchObject({ version: 2, name: '西湖有礼' })
})

test.each([
  ['prizes', { prizes: written.prizes.slice(2) }, 'prizes'],
  ['budget and rules', { budget: '50,000.00', rules: ['随便。'] }, 'budget, rules'],
  ['what it may change', { branchMayEdit: ['name', 'rules'] }, 'branchMayEdit'],
])('in the copy %s stay as the head office set them', async (_, change, fields) => {
  await makeTemplate()
  await copyAs('xihu-maker')
  expect(await refusal(saveCopy({ ...change, name: '西湖有礼' }))).toEqual({ code: 'FIELD_LOCKED', detail: fields })
  expect(await refusal(saveCopy(change, 'maker'))).toEqual({ code: 'FIELD_LOCKED', detail: fields })
})

test('the copy lists its locked fields, the id not among them', async () => {
  await makeTemplate()
  const { locked } = await copyAs('xihu-maker')
  expect(locked).toEqual(Object.keys(campaignDefinition.shape).filter((field) => !['id', ...template.branchMayEdit].includes(field)))
})

test('a template that is tightened later leaves the copies as they were made', async () => {
  await makeTemplate()
  await copyAs('xihu-maker')
  await saveDraft(world(), 'maker', 'template', { version: 1, definition: { ...template, branchMayEdit: [] } })
  expect(await saveCopy({ name: '西湖有礼' })).toMatchObject({ version: 2 })
})

test('in its own copy the head office changes everything', async () => {
  await makeTemplate()
  expect(await copyAs('second-maker')).toMatchObject({ branchName: null, templateId: 'template', locked: [] })
  expect(await saveCopy({ budget: '50,000.00' }, 'maker')).toMatchObject({ budget: 5_000_000 })
})

test('a template is never handed in, so nothing is missing from it', async () => {
  const wish = { from: 'definition' as const, definition: { ...template, groupIds: [] }, isTemplate: true }
  expect(await createDraft(world(), 'maker', wish)).toMatchObject({ isTemplate: true, problems: [], can: { save: true, submit: false } })
  expect((await refusal(submitDraft(world(), 'maker', 'template', 1))).code).toBe('WRONG_STATE')
})

test('only a template can be copied', async () => {
  await makeDraft(world())
  expect((await refusal(copyAs('xihu-maker', 'spring'))).code).toBe('DRAFT_NOT_FOUND')
  expect((await refusal(copyAs('xihu-maker', 'nothing'))).code).toBe('DRAFT_NOT_FOUND')
})

test('a branch neither makes templates nor changes those of the head office', async () => {
  await makeTemplate()
  const wish = { from: 'definition' as const, definition: { ...template, id: 'own' }, isTemplate: true }
  expect((await refusal(createDraft(world(), 'xihu-maker', wish))).code).toBe('ROLE_REQUIRED')
  const change = { version: 1, definition: { ...template, branchMayEdit: ['rules'] } }
  expect((await refusal(saveDraft(world(), 'xihu-maker', 'template', change))).code).toBe('ROLE_REQUIRED')
})

test('two templates come with the program, and one that was edited is not loaded over', async () => {
  const { db, clock } = world()
  const load = () => db.transaction((tx) => loadTemplates(tx, clock.now()))
  await load()
  const [first] = await db.query<{ definition: object }>("select definition from campaign_draft where campaign_id = 'template-newcomer'")
  await saveDraft(world(), 'maker', 'template-newcomer', { version: 1, definition: { ...first!.definition, name: '改过的' } })
  await load()
  expect((await listDrafts(world())).map(({ campaignId, name, isTemplate, version }) => ({ campaignId, name, isTemplate, version }))).toEqual([
    { campaignId: 'template-join-group', name: '进群有礼', isTemplate: true, version: 1 },
    { campaignId: 'template-newcomer', name: '改过的', isTemplate: true, version: 2 },
  ])
})

test('a copy of a built-in template is fit to be handed in once the branch has set its own part', async () => {
  const { db, clock } = world()
  await db.query("update manager set qr_url = '/qr/x'")
  await db.transaction((tx) => loadTemplates(tx, clock.now()))
  const newcomer = await createDraft(world(), 'xihu-maker', { from: 'template', templateId: 'template-newcomer', campaignId: 'xihu-newcomer' })
  expect(newcomer).toMatchObject({ problems: [], budget: 1_940_000, versions: [{ savedBy: '西湖经办' }] })
  const group = await createDraft(world(), 'xihu-maker', { from: 'template', templateId: 'template-join-group', campaignId: 'xihu-group' })
  expect(group.problems.map(({ code }) => code)).toEqual(['GROUP_MISSING'])
  const definition = { ...group.definition, groupIds: ['xihu-owners'] }
  expect((await saveDraft(world(), 'xihu-maker', 'xihu-group', { version: 1, definition })).problems).toEqual([])
})

test('the join-group template spends 15,000 yuan on 5,000 prizes to the fen, each worth something (C10)', async () => {
  const { db, clock } = world()
  await db.transaction((tx) => loadTemplates(tx, clock.now()))
  const [row] = await db.query<{ definition: object }>("select definition from campaign_draft where campaign_id = 'template-join-group'")
  const { prizes, budget, entry, game, payoutKind } = draftDefinition.parse(row!.definition)
  expect(prizes.reduce((sum, { count }) => sum + count, 0)).toBe(5000)
  expect(prizes.reduce((sum, { amount, count }) => sum + amount * count, 0)).toBe(budget)
  expect({ entry, game, payoutKind, budget }).toEqual({ entry: 'group', game: 'dice', payoutKind: 'redPacket', budget: 1_500_000 })
})

test('the built-in templates say in their own rules nothing that the system writes, and nobody has saved them', async () => {
  const { db, clock } = world()
  await db.transaction((tx) => loadTemplates(tx, clock.now()))
  for (const campaignId of ['template-newcomer', 'template-join-group']) {
    const { definition, versions } = await showDraft(db, world(), campaignId, await readStaff(db, 'maker'))
    expect((definition['rules'] as string[]).join(), campaignId).not.toMatch(/\d|添加|归属地|抽奖机会|到账|门槛|活动时间/)
    expect(versions.map(({ savedBy }) => savedBy)).toEqual([null])
  }
})
