import { expect, test } from 'vitest'
import { requestPattern } from './request-pattern'

const nothing = { route: '', caller: '', status: null, body: '' }

test('what was not typed may be anything', () => {
  expect(requestPattern(nothing)).toEqual({})
})

test('what was typed has to fit', () => {
  expect(requestPattern({ route: ' draw.drawPrize ', caller: 'customer cust-02', status: 200, body: '{"skin":"wheel"}' })).toEqual({
    route: 'draw.drawPrize', caller: 'customer cust-02', status: 200, body: { skin: 'wheel' },
  })
})

test.each(['{', '"text"', '[1]', 'null', '3'])('%s is no part of a body', (body) => {
  expect(requestPattern({ ...nothing, body })).toBeNull()
})
