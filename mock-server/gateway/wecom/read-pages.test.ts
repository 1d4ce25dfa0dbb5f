import { expect, test } from 'vitest'
import { readPages } from './read-pages'

test.each([
  [[{ rows: 1 }]],
  [[{ rows: 1, next_cursor: '' }]],
  [[{ rows: 1, next_cursor: 'a' }, { rows: 2, next_cursor: 'b' }, { rows: 3 }]],
])('every page of %j is read, each from where the last one ended', async (pages) => {
  const from: object[] = []
  const waiting = [...pages]
  const read = await readPages(async (it) => {
    from.push(it)
    return waiting.shift()!
  })
  expect(read).toEqual(pages)
  expect(from).toEqual([{}, { cursor: 'a' }, { cursor: 'b' }].slice(0, pages.length))
})
