import { expect, test } from 'vitest'
import { parseYuan } from '../money/yuan'
import { aumBand, isLongTail } from './aum-band'

test.each([
  ['0.00', 'under50k', true],
  ['49,999.99', 'under50k', true],
  ['50,000.00', 'under500k', true],
  ['499,999.99', 'under500k', true],
  ['500,000.00', 'under6m', false],
  ['5,999,999.99', 'under6m', false],
  ['6,000,000.00', 'from6m', false],
] as const)('%s yuan: %s, of the long tail: %s (R28)', (yuan, band, isOfTail) => {
  const aum = parseYuan(yuan)!
  expect([aumBand(aum), isLongTail(aum)]).toEqual([band, isOfTail])
})
