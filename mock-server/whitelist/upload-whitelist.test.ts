import { expect, test } from 'vitest'
import { makeDraft } from '../draft/testing/draft-steps'
import { refusal, useDraftWorld, written } from '../draft/testing/draft-world'
import { publishCampaign } from '../campaign/publish-campaign'
import { checkDefinition } from '../draft/check-definition'
import { showWhitelist } from './show-whitelist'
import { uploadWhitelist } from './upload-whitelist'

const world = useDraftWorld()

const upload = (csv: string, campaignId = 'spring') => uploadWhitelist(world(), 'maker', campaignId, { fileName: '名单.csv', csv })

const phone = (index: number) => String(13_800_000_000 + index)

const phones = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => phone(from + index))

const file = (rows: readonly string[]) => ['手机号', ...rows].join('\r\n')

test('of 10,000 rows with 3 bad and 2 double phones 9,995 are loaded, and five come back as a file (R8)', async () => {
  await makeDraft(world())
  const rows = [...phones(0, 9_995), '12345', phone(7), '李四', phone(9_994), '12800000000']
  const answer = await upload(file(rows))
  expect(answer).toMatchObject({ loaded: 9_995, rejected: 5, fileName: '名单.csv', uploadedBy: '经办甲', uploadedAt: '2026-02-02T01:00:00.000Z' })
  expect(answer.errorFile!.split('\r\n')).toEqual([
    '\uFEFF行号,手机号,网点,原因',
    '9997,123***,,不是有效的手机号',
    '9998,138****0007,,与第 9 行重复',
    '9999,李四***,,不是有效的手机号',
    '10000,138****9994,,与第 9996 行重复',
    '10001,128***,,不是有效的手机号',
  ])
  expect(await showWhitelist(world().db, 'maker', 'spring')).toEqual({ count: 9_995, uploads: [answer] })
})

test('a phone that is on the list already is told and does no harm', async () => {
  await makeDraft(world())
  await upload(file(phones(0, 3)))
  const answer = await upload(file(phones(2, 5)))
  expect(answer).toMatchObject({ loaded: 2, rejected: 1 })
  expect(answer.errorFile).toContain('2,138****0002,,已在白名单中')
  expect(await showWhitelist(world().db, 'maker', 'spring')).toMatchObject({ count: 5 })
})

test('a file without mistakes has no error file', async () => {
  await makeDraft(world())
  expect(await upload(file(phones(0, 3)))).toMatchObject({ loaded: 3, rejected: 0, errorFile: null })
})

test('the list keeps a keyed hash, a mask and the branch: no phone (K1)', async () => {
  const { db, keys } = world()
  await makeDraft(world())
  const { id } = await upload('手机号,网点\n13805715424,杭州西湖支行\n13958167484,yinzhou\n13605884252,')
  const rows = await db.query('select * from whitelist order by phone_mask')
  const row = (mobile: string, mask: string, branchId: string | null) => ({
    key: `spring:${keys.lookupHash(mobile)}`, campaign_id: 'spring', phone_mask: mask, branch_id: branchId, upload_id: id,
  })
  expect(rows).toEqual([
    row('13605884252', '136****4252', null), row('13805715424', '138****5424', 'xihu'), row('13958167484', '139****7484', 'yinzhou'),
  ])
})

test('what was uploaded stands nowhere in the clear, not even where it was wrong', async () => {
  const { db } = world()
  await makeDraft(world())
  await upload('手机号,网点\n13805715424,13805715424\n13805715424,\n138057154245,\n13805715424,')
  const [row] = await db.query<{ kept: string }>('select u::text || (select string_agg(w::text, \'\') from whitelist w) as kept from whitelist_upload u')
  expect(row!.kept).not.toContain('3805715424')
})

test('the same phone is on the lists of two campaigns', async () => {
  await makeDraft(world())
  await makeDraft(world(), { id: 'summer' })
  expect(await upload(file(phones(0, 3)))).toMatchObject({ loaded: 3 })
  expect(await upload(file(phones(0, 3)), 'summer')).toMatchObject({ loaded: 3, rejected: 0 })
})

test('two uploads of the same phones at the same moment load each phone once', async () => {
  await makeDraft(world())
  const all = phones(0, 12_000)
  const answers = await Promise.all([upload(file(all)), upload(file(all.toReversed()))])
  expect(answers.map(({ loaded }) => loaded).toSorted((one, other) => one - other)).toEqual([0, 12_000])
  expect(await showWhitelist(world().db, 'maker', 'spring')).toMatchObject({ count: 12_000 })
})

test('100,000 phones are loaded within a few seconds', async () => {
  await makeDraft(world())
  const startedAt = performance.now()
  expect(await upload(file(phones(0, 100_000)))).toMatchObject({ loaded: 100_000, rejected: 0 })
  expect(performance.now() - startedAt).toBeLessThan(20_000)
}, 30_000)

test('a published campaign without a draft has a list too, an unknown one has none', async () => {
  const { db, keys, random, clock } = world()
  await db.transaction((tx) => publishCampaign({ tx, keys, random }, checkDefinition({ ...written, id: 'from-file' }), clock.now()))
  expect(await upload(file(phones(0, 1)), 'from-file')).toMatchObject({ loaded: 1 })
  expect((await refusal(upload(file(phones(0, 1)), 'nothing'))).code).toBe('DRAFT_NOT_FOUND')
  expect((await refusal(showWhitelist(db, 'maker', 'nothing'))).code).toBe('DRAFT_NOT_FOUND')
})

test('a file that cannot be used leaves no trace', async () => {
  await makeDraft(world())
  expect((await refusal(upload('电话\n13805715424'))).code).toBe('FILE_UNUSABLE')
  expect(await showWhitelist(world().db, 'maker', 'spring')).toEqual({ count: 0, uploads: [] })
})

test('the newest upload stands first', async () => {
  await makeDraft(world())
  await upload(file(phones(0, 1)))
  world().clock.moveTo(new Date('2026-02-03T09:00:00+08:00'))
  await upload(file(phones(1, 3)))
  expect((await showWhitelist(world().db, 'maker', 'spring')).uploads.map(({ loaded }) => loaded)).toEqual([2, 1])
})

test('a list is kept and read by the office of its campaign, and by the head office (K6)', async () => {
  await makeDraft(world())
  const csv = file(phones(0, 2))
  const byBranch = uploadWhitelist(world(), 'xihu-maker', 'spring', { fileName: '名单.csv', csv })
  expect((await refusal(byBranch)).code).toBe('ROLE_REQUIRED')
  expect((await refusal(showWhitelist(world().db, 'xihu-maker', 'spring'))).code).toBe('ROLE_REQUIRED')
  await world().db.query("update campaign_draft set branch_id = 'xihu'")
  expect(await uploadWhitelist(world(), 'xihu-maker', 'spring', { fileName: '名单.csv', csv })).toMatchObject({ loaded: 2 })
  expect(await showWhitelist(world().db, 'maker', 'spring')).toMatchObject({ count: 2 })
})
