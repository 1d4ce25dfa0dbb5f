import { computed, inject, onShow, ref, watch } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useDrawStore } from '#shared/draw/draw-store'
import { useJourneyStore } from '#shared/participation/journey-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { stageOf, type Stage } from '#shared/participation/stage-of'
import { sessionKey } from '../../session/session'

/** What the middle of the page shows: by the same rule as the H5 page, from the same stores. */
export function useStage() {
  const session = inject(sessionKey)!
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const draw = useDrawStore()
  const journey = useJourneyStore()
  /** In WeCom only the bank's staff is signed in (K7). */
  const isStaff = ref(false)

  const stage = computed<Stage>(() => {
    if (isStaff.value) return { shows: 'refusal', refusal: 'STAFF_EXCLUDED' }
    const { campaign } = store
    return stageOf({ campaign, participation: participation.view, isOpeningFailed: participation.openingProblem !== null, drawPhase: draw.phase })
  })

  async function begin() {
    isStaff.value = (await session.current().catch(() => null))?.actor === 'manager'
    if (isStaff.value) return
    await participation.open()
    await draw.resume()
  }

  /** Whom no member had added, WeCom may know by now: the next login says who he is. */
  async function look() {
    if (isStaff.value || draw.phase !== 'idle' || !participation.view) return
    if (participation.view.step === 'new') await session.renew()
    await Promise.all([participation.look(), store.look()])
  }

  onShow(() => void look().catch(() => undefined))
  watch(() => journey.isAsking, (asks) => asks && void wx.navigateTo({ url: '/pages/info/index' }))

  return {
    begin,
    /** In one piece: what is shown and what it needs change together. A card that is not shown has any refusal. */
    stage: computed(() => ({
      shows: stage.value.shows === 'draw' && store.campaign.skin !== 'wheel' ? store.campaign.skin : stage.value.shows,
      refusal: stage.value.shows === 'refusal' ? stage.value.refusal : ('NOT_JOINED' as const),
      contactRefusal: stage.value.shows === 'manager' ? stage.value.refusal : ('NOT_ADDED' as const),
    })),
    unanswered: computed(() => `${draw.problem}。您的抽奖机会不会丢失，重试也不会重复抽奖。`),
    unreachable: computed(() => participation.openingProblem ?? ''),
    drawAgain: () => void draw.draw(),
    openAgain: () => void participation.open(),
  }
}
