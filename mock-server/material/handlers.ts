import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listMaterials } from './list-materials'

export function materialHandlers(deps: Deps): Handlers<'material'> {
  return { listMaterials: async ({ managerId }) => ({ materials: listMaterials(deps, managerId) }) }
}
