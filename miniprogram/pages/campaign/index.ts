import { computed, definePage, type Query } from '@vue-mini/core'
import { useElderStore } from '../../elder/elder-store'
import { shareCard } from '../../share/share-card'
import { useCampaign } from './use-campaign'
import { useStage } from './use-stage'

/** Is the page's onLoad. Exported for the type check of the template. */
export function setup(query: Query) {
  let begin: () => Promise<void> = async () => undefined
  const page = useCampaign(query, () => begin())
  const { begin: beginStage, ...stage } = useStage()
  begin = beginStage
  const elder = useElderStore()
  shareCard()
  return {
    ...page,
    ...stage,
    screen: computed(() => elder.screenClass),
    elderName: computed(() => (elder.isElder ? '标准版' : '长辈版')),
    switchElder: () => elder.toggle(),
    openMe: () => void wx.navigateTo({ url: '/pages/me/index' }),
    openPrivacy: () => void wx.navigateTo({ url: '/pages/privacy/index' }),
    openReferral: () => void wx.navigateTo({ url: '/pages/referral/index' }),
    openSignIn: () => void wx.navigateTo({ url: '/pages/sign-in/index' }),
  }
}

definePage(setup, { canShareToOthers: true })
