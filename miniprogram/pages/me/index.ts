import { computed, definePage, onShow } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { noteOf } from '#shared/api/note-of'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { freeOffersText, usableText } from '#shared/coupon/coupon-text'
import { canDraw } from '#shared/participation/can-draw'
import { useParticipationStore } from '#shared/participation/participation-store'
import { ladderProgress, nextTierText } from '#shared/referral/tier-text'
import { streakText } from '#shared/sign-in/streak-text'
import { useSensesStore } from '../../senses/senses-store'
import { useAnswer } from '../../wx/use-answer'
import { usePagePolling } from '../../wx/use-page-polling'
import { usePanel } from '../../wx/use-panel'
import { useHoldings } from './use-holdings'

const POLL_MS = 15_000

const open = (page: string) => () => void wx.navigateTo({ url: `/${page}` })

/** 我的: everything a customer has here, one tap away. */
export function setup() {
  const panel = usePanel()
  const client = useClient()
  const { campaign } = useCampaignStore()
  const participation = useParticipationStore()
  const coupons = useAnswer(() => client.coupon.listCoupons())
  const offers = useAnswer(() => client.coupon.listOffers())
  const signIns = useAnswer(() => client.signIn.showSignIns())
  const referral = useAnswer(async () => (campaign.hasReferral ? client.referral.showReferral({ params: { campaignId: campaign.id } }) : { referral: null }))
  const senses = useSensesStore()
  const holdings = useHoldings(() => coupons.answer.value?.coupons ?? [])
  const manager = computed(() => participation.view?.manager ?? null)
  const invited = computed(() => referral.answer.value?.referral ?? null)

  /** Seen again after a sign-in or an invitation: asked anew. The first time they ask by themselves. */
  let isSeen = false
  onShow(() => {
    if (isSeen) void Promise.all([holdings.refresh(), ...[coupons, offers, signIns, referral].map((it) => it.load())])
    isSeen = true
  })
  // A prize that arrives meanwhile shows while he looks.
  usePagePolling(holdings.refresh, POLL_MS)

  return {
    ...panel,
    ...holdings.bound,
    couponNote: computed(() => noteOf(coupons, (given) => usableText(given.coupons))),
    canDraw: computed(() => canDraw(campaign, participation.view)),
    hasReferral: campaign.hasReferral,
    referral: computed(() => ({
      title: invited.value ? `已成功邀请 ${invited.value.invited} 位好友` : '邀请好友',
      note: noteOf(referral, (given) => (given.referral ? nextTierText(given.referral) : '本次活动没有邀请奖励')),
      progress: invited.value && ladderProgress(invited.value),
    })),
    isSensing: computed(() => senses.isOn),
    turnSenses: () => senses.turn(),
    signInNote: computed(() => noteOf(signIns, streakText)),
    offerNote: computed(() => noteOf(offers, (given) => freeOffersText(given.offers))),
    manager: computed(() => manager.value && { name: manager.value.name, note: `工号 ${manager.value.staffNumber} · ${manager.value.branchName}` }),
    goBack: () => void wx.navigateBack(),
    openVouchers: open('pages/voucher/index'),
    openCoupons: open('benefit/home/index?part=coupons'),
    openReferral: open('pages/referral/index'),
    openSignIn: open('benefit/home/index?part=signIn'),
    openOffers: open('benefit/home/index?part=offers'),
    openManager: open('pages/manager/index'),
    openPrivacy: open('pages/privacy/index'),
  }
}

definePage(setup)
