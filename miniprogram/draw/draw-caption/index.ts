import { computed, defineComponent } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { captionText } from '#shared/draw/caption-text'
import { useDrawStore } from '#shared/draw/draw-store'
import { useJourneyStore } from '#shared/participation/journey-store'
import { useParticipationStore } from '#shared/participation/participation-store'

export type Props = Record<never, never>

export function setup() {
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const journey = useJourneyStore()
  const draw = useDrawStore()
  const text = computed(() =>
    captionText({ campaign: store.campaign, view: participation.view, phase: draw.phase, journey, landing: '结果出来啦！' }))
  return { text }
}

defineComponent({ setup })
