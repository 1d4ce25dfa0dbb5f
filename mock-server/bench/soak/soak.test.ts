import { expect, test } from 'vitest'
import { useDemoWorld } from '../../testing/demo-world'
import { useTestApp } from '../../testing/use-test-app'
import { soak } from './soak'

const app = useTestApp(useDemoWorld((demo) => [{ ...demo, id: 'soak', game: 'quiz', infoFields: [] }]))

const PEOPLE = 60

test('joins, games, draws and payouts through faults end with ledger, issuer and counts equal (K10)', { timeout: 120_000 }, async () => {
  const { drawn, contradicted, vouchers, issuer, ledger } = await soak(app(), { campaignId: 'soak', people: PEOPLE, seed: 'soak' })
  expect({ drawn, contradicted }).toEqual({ drawn: PEOPLE, contradicted: 0 })
  expect(vouchers).toMatchObject({ count: PEOPLE, paid: PEOPLE })
  expect(issuer).toEqual({ count: PEOPLE, fen: vouchers.fen })
  expect(ledger).toEqual({ paid: vouchers.fen, isBalanced: true })
})
