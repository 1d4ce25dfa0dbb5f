import type { PotentialCustomer } from '#shared/potential/contract'
import { potentialReasons, scoreOf, type PotentialFacts } from './score-potential'

export interface PotentialPerson extends PotentialFacts, Pick<PotentialCustomer, 'customerId' | 'externalUserId' | 'name'> {}

const byScore = (a: PotentialCustomer, b: PotentialCustomer) => b.score - a.score || (a.customerId < b.customerId ? -1 : 1)

/** The most promising first; of one score in the order of their ids, so that the list stands still. Nobody for whom nothing speaks. */
export function rankPotential(people: readonly PotentialPerson[], most: number): PotentialCustomer[] {
  return people
    .map(({ customerId, externalUserId, name, ...facts }) => {
      const reasons = potentialReasons(facts)
      return { customerId, externalUserId, name, reasons, score: scoreOf(reasons) }
    })
    .filter(({ score }) => score > 0)
    .toSorted(byScore)
    .slice(0, most)
}
