import { expect, test } from 'vitest'
import type { Script } from '#shared/script/contract'
import { searchScripts } from './search-scripts'

const script = (id: string, title: string, sound: string): Script => ({
  id, title, sound, step: null, scene: null, stages: [], kind: 'service', messages: ['{称呼}，您好 OK。'], isOwn: false, review: null,
})
const rain = script('rain', '下雨天提醒带伞', 'xiayutiantixingdaisan xyttxds')
const rent = script('rent', '房租怎么付', 'fangzuzenmefu fzzmf')

const found = (...queries: string[]) => {
  const search = searchScripts([rain, rent])
  return queries.map((query) => search(query).map(({ id }) => id)).at(-1)
}

test.each([
  ['带伞', ['rain']],
  ['tixing', ['rain']],
  ['xyt', ['rain']],
  ['FZ', ['rent']],
  ['下雨 带伞', []],
  ['您好ok', ['rain', 'rent']],
  ['', ['rain', 'rent']],
  ['没有的', []],
])('%s finds %j', (query, ids) => {
  expect(found(query)).toEqual(ids)
})

test('typed on it narrows, taken back it widens, and written anew it begins anew', () => {
  expect(found('x', 'xy', 'xyt')).toEqual(['rain'])
  expect(found('xyt', 'x', '')).toEqual(['rain', 'rent'])
  expect(found('xyt', 'fzz')).toEqual(['rent'])
})

test('ten thousand are looked through in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => script(`s${index}`, `话术${index}`, `huashu${index} hs`))
  expect(searchScripts([...many, rain])('xyttx')).toEqual([rain])
})
