import { computed, definePage, onReady, ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { campaignPoster } from '#shared/share/campaign-poster'
import { invitingWords } from '#shared/share/inviting-words'
import { pageLink } from '../../share/page-link'
import { usePanel } from '../../wx/use-panel'
import { drawPoster, type PosterCanvas } from './draw-poster'
import { saveToAlbum } from './save-to-album'

/** What became of the wish to keep it. */
const savedTexts = {
  '': '',
  saved: '已保存到手机相册，可以发到朋友圈或打印出来。',
  denied: '没有相册权限，图片没有保存。请在设置里允许“添加到相册”，再点一次保存；或者直接截屏。',
  failed: '图片没有保存成功，请再试一次，或者直接截屏。',
}

/** A poster with the customer's own invitation in its code (C18, C27), to be kept in the phone's album. */
export function setup() {
  const client = useClient()
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const state = ref<'drawing' | 'shown' | 'none' | 'failed'>('drawing')
  const problem = ref('')
  const outcome = ref<keyof typeof savedTexts>('')
  const isSaving = ref(false)
  let canvas: PosterCanvas | null = null

  async function posterNow() {
    const params = { campaignId: store.campaign.id }
    // The page may be older than the last top prize (K9).
    const [{ referral }] = await Promise.all([client.referral.showReferral({ params }), store.refresh()])
    const link = pageLink(store.campaign.id, participation.view?.channel ?? null, referral?.code ?? null)
    return campaignPoster(store.campaign, { link, greeting: invitingWords(referral?.maskedName ?? null) })
  }

  async function draw() {
    state.value = 'drawing'
    try {
      const poster = await posterNow()
      canvas = poster && (await drawPoster('.poster', poster))
      state.value = poster ? 'shown' : 'none'
    } catch (error) {
      problem.value = errorText(error)
      state.value = 'failed'
    }
  }

  async function save() {
    if (isSaving.value || !canvas) return
    isSaving.value = true
    outcome.value = await saveToAlbum(canvas)
    isSaving.value = false
  }

  onReady(() => void draw())
  return {
    ...usePanel(),
    state, problem, isSaving, save, draw,
    outcomeText: computed(() => savedTexts[outcome.value]),
    isDenied: computed(() => outcome.value === 'denied'),
    openSetting: () => void wx.openSetting({}),
  }
}

definePage(setup)
