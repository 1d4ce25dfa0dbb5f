import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelsByKind, conversionOf } from './channel-kpi'
import type { ChannelKind } from './kind'

const part = (name: string, kind: ChannelKind | undefined, exposed: number, added: number, drawn: number) => ({ name, kind, figures: { steps: { exposed, added, drawn } } })

test('exposure channels stand by the fans they won, operating ones by whom they converted (R25)', () => {
  const [exposure, operate] = channelsByKind([
    part('大堂台卡', 'exposure', 900, 120, 6),
    part('春季展架', 'exposure', 400, 300, 1),
    part('林晚晴', 'operate', 500, 400, 40),
    part('沈嘉禾', 'operate', 50, 40, 30),
    part('没有渠道', undefined, 9, 9, 9),
  ])
  expect(exposure).toMatchObject({ kind: 'exposure', parts: [{ name: '春季展架' }, { name: '大堂台卡' }], total: { exposed: 1_300, added: 420, drawn: 7 } })
  expect(operate).toMatchObject({ kind: 'operate', parts: [{ name: '沈嘉禾' }, { name: '林晚晴' }], total: { exposed: 550, added: 440, drawn: 70 } })
})

test('3,000 draws of 20,000 fans are a conversion of 15 per cent', () => {
  expect(conversionOf({ exposed: 40_000, added: 20_000, drawn: 3_000 })).toEqual({ part: 3_000, whole: 20_000 })
})

test('no operating channel stands before one that converts better; who has nobody to convert comes last (property)', () => {
  const channel = fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([one, other]) => part('', 'operate', 1e6, Math.max(one, other), Math.min(one, other)))
  fc.assert(
    fc.property(fc.array(channel, { minLength: 2, maxLength: 8 }), (channels) => {
      const rates = channelsByKind(channels)[1]!.parts.map(({ figures: { steps } }) => (steps.added === 0 ? -1 : steps.drawn / steps.added))
      for (let index = 1; index < rates.length; index += 1) expect(rates[index - 1]).toBeGreaterThanOrEqual(rates[index]!)
    }),
  )
})
