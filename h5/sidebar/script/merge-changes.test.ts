import { expect, test } from 'vitest'
import type { Script, ScriptChanges } from '#shared/script/contract'
import { mergeChanges } from './merge-changes'

const script = (id: string, title = id): Script => ({ id, title, step: null, scene: null, stages: [], kind: 'service', messages: ['好'], sound: 'hao h', isOwn: false, review: null })
const changes = (change: Partial<ScriptChanges>): ScriptChanges => ({
  cursor: 'e_2', isWhole: false, scripts: [], removedIds: [], favouriteIds: [], recentIds: [], packs: [], ...change,
})
const kept = { cursor: 'e_1', scripts: [script('a'), script('b'), script('c')] }

test('what changed takes its own place, what is new stands first, what was removed is gone', () => {
  const merged = mergeChanges(kept, changes({ scripts: [script('b', '改过'), script('d')], removedIds: ['c', 'never-had'] }))
  expect(merged).toEqual({ cursor: 'e_2', scripts: [script('d'), script('a'), script('b', '改过')] })
})

test('with all of it what was kept is void', () => {
  expect(mergeChanges(kept, changes({ isWhole: true, scripts: [script('x')] }))).toEqual({ cursor: 'e_2', scripts: [script('x')] })
})
