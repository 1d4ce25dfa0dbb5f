import { expect, test } from 'vitest'
import { phoneAddress } from './phone-address'

test('the page to open is kept whole inside the address', () => {
  expect(phoneAddress('customer-01', '/lottery/?campaign=spring&channel=hall')).toBe(
    '/simulated/wecom/phone?customer=customer-01&open=%2Flottery%2F%3Fcampaign%3Dspring%26channel%3Dhall',
  )
})
