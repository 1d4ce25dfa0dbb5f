import { expect, test } from 'vitest'
import { countsAsInvitee, type InviteeFacts } from './counts-as-invitee'

/** Somebody new to the bank, who drew. */
const friend: InviteeFacts = {
  isDrawn: true, isEarlierContact: false, isStaff: false, isKnownPhone: false, isBankCustomer: false, hasPhoneOfInviter: false,
  isInviter: false, isInviterStaff: false,
}

test('a friend who is new to the bank and drew counts, whether the bank was asked about him or not', () => {
  expect(countsAsInvitee(friend)).toBe(true)
  expect(countsAsInvitee({ ...friend, isBankCustomer: null })).toBe(true)
})

test.each<[string, Partial<InviteeFacts>]>([
  ['has not drawn', { isDrawn: false }],
  ['had a manager as a contact before the campaign', { isEarlierContact: true }],
  ['works at the bank', { isStaff: true }],
  ['took part before, with the same phone under another name', { isKnownPhone: true }],
  ['is a customer of the bank already', { isBankCustomer: true }],
  ['gave the phone of the one who invited him', { hasPhoneOfInviter: true }],
  ['is the one who invited him', { isInviter: true }],
  ['was invited by somebody who works at the bank', { isInviterStaff: true }],
])('a friend does not count who %s', (_, fact) => {
  expect(countsAsInvitee({ ...friend, ...fact })).toBe(false)
})
