import { expect, test } from 'vitest'
import { readScripts } from '../read-scripts'
import { scriptFile } from './script-file'

const script = { id: 'rain', title: '下雨', kind: 'service', messages: ['{称呼}，带伞。'] }
const mistakes = (...scripts: object[]) =>
  scriptFile.safeParse({ scripts: scripts.map((it) => ({ ...script, ...it })) }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test('the bank’s library is read, each script once', async () => {
  const { scripts } = await readScripts()
  expect(scripts.length).toBeGreaterThanOrEqual(8)
  expect(new Set(scripts.map(({ id }) => id)).size).toBe(scripts.length)
})

test('a script for everybody, at no step and for no scene, needs a title and words only', () => {
  expect(scriptFile.parse({ scripts: [script] }).scripts).toEqual([{ ...script, step: null, scene: null, stages: [] }])
})

test('a variable that nobody can fill is refused by its name', () => {
  expect(mistakes({ messages: ['{称呼}好', '今天{气温}度'] })).toEqual([expect.stringMatching(/^scripts.0.messages.1: \{气温\} is no variable; there are 姓名、称呼、/)])
})

test.each([
  ['ten messages', { messages: Array(10).fill('好') }],
  ['no message', { messages: [] }],
  ['a step that is none of the eight', { step: 'pester' }],
  ['a scene without a chip', { scene: 'gossip' }],
  ['a welcome without a reason', { scene: 'welcome' }],
])('%s: refused', (_, change) => {
  expect(mistakes(change)).toHaveLength(1)
})

test('an id stands for one script', () => {
  expect(mistakes({}, {})).toEqual(['scripts: two scripts have the same id'])
})

const pack = { id: 'weekend', title: '周末', step: 'objection', items: [{ part: 'case', scriptId: 'rain' }, { part: 'case', scriptId: 'rain' }] }
const packMistakes = (change: object) =>
  scriptFile.safeParse({ scripts: [script], packs: [{ ...pack, ...change }] }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test.each([
  ['what its step asks for', {}, []],
  ['one case too few', { items: pack.items.slice(1) }, ['packs.0.items: 案例要正好 2 个，现在 1 个']],
  ['a script of another file', { items: [...pack.items, { part: 'price', scriptId: 'snow' }] }, ['packs.0.items: "snow" is no script of this file']],
])('a pack with %s: %j gives %j (S6f)', (_, change, said) => {
  expect(packMistakes(change)).toEqual(said)
})
