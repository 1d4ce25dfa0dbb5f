import { computed, defineComponent } from '@vue-mini/core'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { contactWords } from '#shared/participation/contact-words'
import { useParticipationStore } from '#shared/participation/participation-store'
import type { ContactRefusal } from '#shared/participation/stage-of'
import { usePolling } from '../../wx/use-polling'

const POLL_MS = 2000

export interface Props {
  refusal: ContactRefusal
}

/** The manager to be added first (C1), or to be asked into the group (C11). */
export function setup(props: Readonly<Props>) {
  const participation = useParticipationStore()
  const card = computed(() => {
    const manager = participation.view?.manager
    return manager ? { ...refusalTexts[props.refusal], ...contactWords[props.refusal], manager } : null
  })
  usePolling(participation.look, POLL_MS)
  return { card }
}

defineComponent({ properties: { refusal: String as never }, setup } as never)
