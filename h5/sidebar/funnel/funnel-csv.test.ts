import { expect, test } from 'vitest'
import { funnelCsv } from './funnel-csv'
import { figures, funnelOf, nobody } from './testing/funnel-bank'

test('the file opens in Excel with its Chinese, and holds the total and every part', () => {
  const [head, ...rows] = funnelCsv(funnelOf(), '渠道').split('\r\n')
  expect(head).toBe('\uFEFF渠道,看到活动,加上好友,点开链接,参与活动,填好信息,抽到奖品,奖品到账,已发放(元),待发放(元),人均成本(元),符合条件,7天留存,30天留存')
  expect(rows).toEqual([
    '合计,40000,30000,25000,20000,5000,3000,2900,14500.00,500.00,0.75,60.0%,92.0%,—',
    '西湖支行台卡,40000,30000,25000,20000,5000,3000,2900,14500.00,500.00,0.75,60.0%,92.0%,—',
    '还没有分配,0,0,0,0,0,0,0,0.00,0.00,—,—,—,—',
  ])
})

test('a name that Excel would run as a formula is text', () => {
  const [, , row] = funnelCsv({ total: nobody, parts: [{ id: 'x', name: '=HYPERLINK("http://x")', figures }] }, '渠道').split('\r\n')
  expect(row).toMatch(/^"'=HYPERLINK/)
})
