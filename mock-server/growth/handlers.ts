import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { noteActive } from './note-active'
import { showGrowth } from './show-growth'

export function growthHandlers(deps: Deps): Handlers<'growth'> {
  return {
    showGrowth: ({ params, managerId }) => showGrowth(deps, managerId, params),
    noteActive: ({ managerId }) => noteActive(deps, managerId),
  }
}
