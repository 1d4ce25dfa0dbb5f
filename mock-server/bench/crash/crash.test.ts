import { expect, inject, test } from 'vitest'
import { freshPostgres } from '../../testing/use-database'
import { checkCrash } from './check-crash'
import { crashRounds } from './crash-rounds'

/** The bench does a hundred: `npm run bench -- crash`. */
const ROUNDS = 8

test(`${ROUNDS} times kill -9 under load, two processes at a time: nothing told is lost, oversold or paid twice (K10)`, { timeout: 180_000 }, async () => {
  const result = await crashRounds(await freshPostgres(inject('postgresUrl')!), ROUNDS)
  try {
    expect(result.told.size).toBeGreaterThan(400)
    expect(await checkCrash(result, ROUNDS)).toEqual({
      contradicted: 0, oversold: 0, ticketGaps: 0, unpaid: 0, paidTwice: 0, isBalanced: true,
    })
  } finally {
    await result.close()
  }
})
