import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { favourScript } from './favour-script'
import { listScripts } from './list-scripts'
import { loadPacks } from './load-packs'
import { loadScripts } from './load-scripts'
import { removeScript, saveScript } from './own-script'
import { removePack } from './remove-pack'
import { savePack } from './save-pack'

const world = useDemoWorld()

const LIN = 'lin-wanqing'
const SHEN = 'shen-jiahe'
const own = { title: '周末去喝茶', step: 'care' as const, scene: 'region' as const, messages: ['{称呼}，这周末茶园开了。'] }

const list = (cursor = 'none', managerId = LIN) => listScripts(world().db, managerId, cursor)
const save = (scriptId: string, change: Partial<typeof own> = {}, managerId = LIN) => saveScript(world(), managerId, scriptId, { ...own, ...change })
const idsOf = async (cursor?: string, managerId?: string) => (await list(cursor, managerId)).scripts.map(({ id }) => id)
const written = () => world().demo.scripts

test('everything comes the first time, in the order the bank wrote it', async () => {
  const { isWhole, scripts, removedIds } = await list()
  expect([isWhole, removedIds]).toEqual([true, []])
  expect(scripts.map(({ id }) => id)).toEqual(written().map(({ id }) => id))
})

test('after that only what has changed', async () => {
  const { cursor } = await list()
  expect(await list(cursor)).toMatchObject({ isWhole: false, scripts: [], removedIds: [], cursor })
  await save('own-1')
  expect(await list(cursor)).toMatchObject({ isWhole: false, scripts: [{ id: 'own-1', isOwn: true, kind: 'service', stages: [] }], removedIds: [] })
})

test('a script is found by its words’ pinyin and by their initials', async () => {
  await save('own-1')
  const [script] = (await list()).scripts
  expect(script!.sound).toMatch(/^zhoumoquhecha/)
  expect(script!.sound).toContain(' zmqhc')
  expect((await list()).scripts.every(({ sound }) => sound.length > 2)).toBe(true)
})

test('of a word that is read in two ways the sound is the one it has there', async () => {
  await save('own-1', { title: '重庆的银行很重要' })
  expect((await list()).scripts[0]!.sound).toMatch(/^chongqingdeyinhanghenzhongyao/)
})

test('a manager’s own script is changed, and nobody else sees it', async () => {
  const { cursor } = await list()
  await save('own-1')
  const { script } = (await save('own-1', { title: '改过的' })) as { script: object }
  expect(script).toMatchObject({ title: '改过的', sound: expect.stringMatching(/^gaiguode/) })
  expect(await idsOf(cursor, SHEN)).toEqual([])
})

test('what was removed is told to who has it, and not to who starts anew', async () => {
  await save('own-1')
  const { cursor } = await list()
  await removeScript(world().db, LIN, 'own-1')
  expect(await list(cursor)).toMatchObject({ scripts: [], removedIds: ['own-1'] })
  expect(await idsOf()).not.toContain('own-1')
})

const NOT_FOUND = { code: 'SCRIPT_NOT_FOUND' }

test.each(['own-1', 'care-weather-rain'])('nobody changes or removes what is not his: %s', async (id) => {
  await save('own-1', {}, SHEN)
  await expect(removeScript(world().db, LIN, id)).rejects.toMatchObject(NOT_FOUND)
  await expect(save(id)).rejects.toMatchObject(NOT_FOUND)
})

test.each(['own-1', 'nothing'])('nobody keeps what he does not see: %s', async (id) => {
  await save('own-1', {}, SHEN)
  await expect(favourScript(world(), LIN, id, true)).rejects.toMatchObject(NOT_FOUND)
})

test('a place that nobody can fill is named and nothing is kept', async () => {
  expect(await save('own-1', { messages: ['今天{气温}度，{称呼}'] })).toEqual({ outcome: 'unknownPlaces', names: ['气温'] })
  expect(await idsOf()).not.toContain('own-1')
})

test('favourites are each manager’s own, the newest first', async () => {
  await favourScript(world(), LIN, 'ask-family', true)
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await favourScript(world(), LIN, 'care-weather-rain', true)
  await favourScript(world(), LIN, 'care-weather-rain', true)
  expect((await list()).favouriteIds).toEqual(['care-weather-rain', 'ask-family'])
  await favourScript(world(), LIN, 'care-weather-rain', false)
  expect((await list()).favouriteIds).toEqual(['ask-family'])
  expect((await list('none', SHEN)).favouriteIds).toEqual([])
})

test('the library’s files again are no change; one that was edited is, and one that is gone', async () => {
  const { cursor } = await list()
  await loadScripts(world().db, written())
  expect(await list(cursor)).toMatchObject({ scripts: [], removedIds: [] })
  const [first, second, ...rest] = written()
  await loadScripts(world().db, [{ ...second!, title: '换了题目' }, ...rest])
  const changed = await list(cursor)
  expect(changed.removedIds).toEqual([first!.id])
  expect(changed.scripts[0]).toMatchObject({ id: second!.id, title: '换了题目', sound: expect.stringMatching(/^huanletimu/) })
})

test('a cursor of another edition is worth nothing: all of it comes', async () => {
  expect(await list('4f1c0000-0000-4000-8000-000000000000_3')).toMatchObject({ isWhole: true })
  expect((await list('none_7')).scripts).toHaveLength(written().length)
})

const packIds = async (managerId = LIN) => (await list('none', managerId)).packs.map(({ id }) => id)
const cases = { title: '两个案例', step: 'objection' as const, items: ['objection-case-compared', 'objection-case-lost-card'].map((scriptId) => ({ part: 'case' as const, scriptId })) }

test('the bank’s packs come to everybody, and what its files no longer have is gone; a manager’s own stay (S6d)', async () => {
  const [first, second] = world().demo.packs
  expect(await packIds(SHEN)).toHaveLength(world().demo.packs.length)
  await savePack(world().db, LIN, 'own-pack', cases)
  await loadPacks(world().db, [{ ...second!, title: '换了名字' }])
  expect((await list()).packs.map(({ id, title, isOwn }) => [id, title, isOwn])).toEqual([['own-pack', '两个案例', true], [second!.id, '换了名字', false]])
  expect(await packIds(SHEN)).not.toContain(first!.id)
})

test('a manager removes his own pack, and neither the bank’s nor another’s', async () => {
  const [bankPack] = world().demo.packs
  await savePack(world().db, LIN, 'own-pack', cases)
  for (const id of ['own-pack', bankPack!.id]) await removePack(world().db, SHEN, id)
  expect(await packIds()).toEqual(expect.arrayContaining(['own-pack', bankPack!.id]))
  await removePack(world().db, LIN, 'own-pack')
  await removePack(world().db, LIN, 'own-pack')
  expect(await packIds()).not.toContain('own-pack')
})
