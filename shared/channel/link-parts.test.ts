import { expect, test } from 'vitest'
import { linkParts } from './link-parts'

test.each([
  ['?ch=xihu-01&inv=a1b2c3', 'xihu-01', 'a1b2c3'],
  ['?inv=a1b2c3', null, 'a1b2c3'],
  ['', null, null],
  ['?ch=XIHU%20&inv=<b>', null, null],
  ['?touch=no&winv=no', null, null],
])('%s', (search, channel, invitation) => {
  expect(linkParts(search)).toEqual({ channel, invitation })
})
