import { expect, test } from 'vitest'
import { pageOf } from './paging'

test('a long list comes page by page, each row once', () => {
  const rows = Array.from({ length: 1201 }, (_, index) => index)
  const seen: number[] = []
  let cursor: string | undefined
  let pages = 0
  do {
    const page = pageOf(rows, cursor, 500)
    seen.push(...page.rows)
    cursor = page.next.next_cursor
    pages += 1
  } while (cursor !== undefined)
  expect([pages, seen]).toEqual([3, rows])
})
