import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listPotential } from './list-potential'

export function potentialHandlers(deps: Pick<Deps, 'db' | 'clock' | 'demo'>): Handlers<'potential'> {
  return { listPotential: ({ managerId }) => listPotential(deps, managerId) }
}
