import { computed, definePage } from '@vue-mini/core'
import { useParticipationStore } from '#shared/participation/participation-store'
import { usePanel } from '../../wx/use-panel'

/** My manager, with the code that adds him. */
export function setup() {
  const participation = useParticipationStore()
  return { ...usePanel(), manager: computed(() => participation.view?.manager ?? null) }
}

definePage(setup)
