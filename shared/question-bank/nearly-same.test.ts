import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTwin, likeness } from './nearly-same'

const insured = { id: 'insured', text: '下面哪一项受存款保险保障？' }
const reports = { id: 'reports', text: '向征信中心查询自己的信用报告，每年前几次免费？' }

test.each(['下面哪一项受存款保险保障？', '下面 哪一項，受「存款保險」保障', '下面哪一项受到存款保险保障', '以下哪一项受存款保险保障？'])('"%s" asks the same again', (text) => {
  expect(findTwin(text, [reports, insured])).toBe(insured)
})

test.each(['存款保险由谁管理？', '定期存款提前支取，利息怎么算？', '查询自己的信用报告会影响信用吗？'])('"%s" asks something else', (text) => {
  expect(findTwin(text, [reports, insured])).toBeNull()
})

test('of two that are nearly the same the nearer one is named', () => {
  const nearer = { id: 'nearer', text: '下面哪一项受到存款保险的保障？' }
  expect(findTwin('下面哪一项受到存款保险保障？', [insured, nearer])).toBe(nearer)
})

test('with another number it is another question', () => {
  const three = { id: 'three', text: '每年3%的复利，本金翻一番大约要多少年？' }
  expect(findTwin('每年４％的复利，本金翻一番大约要多少年？', [three])).toBeNull()
  expect(findTwin('每年３％的复利，本金翻一番大约要多少年？', [three])).toBe(three)
})

const texts = fc.string({ unit: fc.constantFrom(...'存款利率，。AＡ') })

test('it reads as much like one as like the other, and most like itself', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(likeness(one, one)).toBe(1)
      expect(likeness(one, other)).toBeLessThanOrEqual(1)
    }),
  )
})
