import { expect, test } from 'vitest'
import { campaignOfLink } from './campaign-of-link'

test.each([
  ['/lottery/neighbours-dice', 'neighbours-dice'],
  ['/lottery/neighbours-dice?ch=group-01', 'neighbours-dice'],
  ['/lottery/', null],
  ['https://elsewhere.example/lottery/x', null],
  [null, null],
])('the link %j leads to the campaign %j', (link, campaign) => {
  expect(campaignOfLink(link)).toBe(campaign)
})
