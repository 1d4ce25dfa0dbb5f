import { expect, test } from 'vitest'
import { fitColumns, type Column } from './fit-columns'

const widths = { panel: 392, sidebar: 380, phone: 350 }
const all: Column[] = ['panel', 'sidebar', 'phone']

test.each([
  [1920, ['phone', 'sidebar', 'panel']],
  [1668, ['phone', 'sidebar', 'panel']],
  [1667, ['phone', 'sidebar']],
  [1280, ['phone', 'sidebar']],
  [1024, ['phone']],
  [600, ['phone']],
])('on a screen %d wide, of three open columns there is room for %j', (room, shown) => {
  expect(fitColumns(all, widths, room)).toEqual(shown)
})

test('what was opened last is shown, and the first opened makes room', () => {
  expect(fitColumns(['sidebar', 'phone', 'panel'], widths, 1288)).toEqual(['panel', 'phone'])
})

test('what is closed takes no room', () => {
  expect(fitColumns(['panel'], widths, 1024)).toEqual(['panel'])
  expect(fitColumns([], widths, 1024)).toEqual([])
})
