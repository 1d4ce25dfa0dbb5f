import { computed, definePage, onUnload, type Query } from '@vue-mini/core'
import { useDevice } from '#shared/device/device-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { inviterLine } from '#shared/share/inviting-words'
import { useElderStore } from '../../elder/elder-store'
import { useSensesStore } from '../../senses/senses-store'
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
  const participation = useParticipationStore()
  const device = useDevice()
  const { invitation } = device.link()
  const senses = useSensesStore()
  senses.begin()
  onUnload(() => senses.end())
  shareCard()
  return {
    ...page,
    ...stage,
    screen: computed(() => elder.screenClass),
    isOffline: computed(() => !device.isOnline()),
    /** Its place is kept before it is known who that is. */
    isInvited: invitation !== null,
    inviterLine: computed(() => (participation.view && invitation ? inviterLine(participation.view, invitation) : '')),
    elderName: computed(() => (elder.isElder ? '标准版' : '长辈版')),
    switchElder: () => elder.toggle(),
    openMe: () => void wx.navigateTo({ url: '/pages/me/index' }),
    openPrivacy: () => void wx.navigateTo({ url: '/pages/privacy/index' }),
    openReferral: () => void wx.navigateTo({ url: '/pages/referral/index' }),
    openBenefits: () => void wx.navigateTo({ url: '/benefit/home/index' }),
    openCommunity: () => void wx.navigateTo({ url: '/community/home/index' }),
  }
}

definePage(setup, { canShareToOthers: true })
