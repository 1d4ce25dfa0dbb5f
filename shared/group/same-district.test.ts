import { expect, test } from 'vitest'
import { isSameDistrict } from './same-district'

test.each([
  ['西湖', '西湖区', true],
  ['义乌', '义乌市', true],
  ['桐庐', '桐庐县', true],
  ['鄂温克', '鄂温克旗', true],
  ['西湖区', '西湖区', true],
  ['西湖', '西湖', true],
  ['西湖区', '西湖新区', false],
  ['西湖', '西湖新区', false],
  ['伊宁市', '伊宁县', false],
  ['西湖区', '西溪区', false],
  ['湖区', '西湖区', false],
  ['', '西湖区', false],
])('%s and %s are one district: %s', (one, other, isSame) => {
  expect(isSameDistrict(one, other)).toBe(isSame)
  expect(isSameDistrict(other, one)).toBe(isSame)
})
