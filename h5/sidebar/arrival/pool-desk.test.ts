import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Pool } from '#shared/arrival/contract'
import { openDesk, refuse } from '../testing/open-desk'
import { arrivalText } from './arrival-text'
import PoolDesk from './PoolDesk.vue'
import { poolCsv } from './pool-text'

enableAutoUnmount(afterEach)

const pool: Pool = {
  scope: 'own', entries: 4, persons: 2, widths: [{ channels: 1, persons: 1 }, { channels: 3, persons: 1 }],
  channels: [{ id: 'xihu-01', name: '西湖支行大堂', figures: { entries: 4, persons: 2, first: 2, last: 1 } }, { id: null, name: null, figures: { entries: 0, persons: 0, first: 0, last: 1 } }],
}
const open = (showPool: () => Promise<Pool> = async () => pool) => openDesk(PoolDesk, { arrival: { showPool } })

test('how many comings became how many people, how many came by several channels, and each channel with its first and last (D23)', async () => {
  const { screen, press, files } = await open()
  expect(screen.text()).toContain('各渠道共 4 人次，合起来是 2 位客户，其中 1 位从不止一个渠道来过。')
  const rows = (index: number) => screen.findAll('tbody')[index]!.findAll('tr').map((row) => row.findAll('th, td').map((it) => it.text()))
  expect(rows(0)).toEqual([['1 个渠道', '1', '50.0%'], ['3 个渠道', '1', '50.0%']])
  expect(rows(1)).toEqual([['西湖支行大堂', '4', '2', '2', '1'], ['别处的渠道', '0', '0', '0', '1']])
  await press('导出表格')
  expect(files).toEqual(['客户池.csv'])
  expect(poolCsv(pool).split('\r\n').slice(0, 4)).toEqual(['\uFEFF渠道,人次,客户,首次来自,最近来自', '合计,4,2,2,2', '西湖支行大堂,4,2,2,1', '别处的渠道,0,0,0,1'])
})

test('nobody yet, and a failed look, are told as such', async () => {
  expect((await open(async () => ({ ...pool, entries: 0, persons: 0, widths: [], channels: [] }))).screen.text()).toContain('还没有客户从渠道来')
  expect((await open(refuse('INTERNAL_ERROR'))).screen.text()).toContain('客户池没有加载出来')
})

test('of the customer in the chat: his one channel, or the first and the last of several', () => {
  const [first, last] = [{ channel: '西湖支行大堂', at: '2026-02-12T01:00:00.000Z' }, { channel: '西湖社区驿站', at: '2026-02-15T01:00:00.000Z' }]
  expect(arrivalText({ channels: 1, first, last: first })).toBe('来源：西湖支行大堂（2月12日）')
  expect(arrivalText({ channels: 3, first, last })).toBe('来源：首次 西湖支行大堂（2月12日），最近 西湖社区驿站（2月15日），共 3 个渠道')
  expect(arrivalText({ channels: 0, first: null, last: null })).toBeNull()
})
