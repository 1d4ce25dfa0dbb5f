import { computed, definePage, onShow } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { groupOf } from '#shared/voucher/voucher-group'
import { useVoucherStore } from '#shared/voucher/voucher-store'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

const open = (page: string) => () => void wx.navigateTo({ url: `/pages/${page}/index` })

/** 我的: everything a customer has here, one tap away. */
export function setup() {
  const panel = usePanel()
  const client = useClient()
  const { campaign } = useCampaignStore()
  const participation = useParticipationStore()
  const vouchers = useVoucherStore()
  const signIns = useAnswer(() => client.signIn.showSignIns())
  const referral = useAnswer(async () => (campaign.hasReferral ? (await client.referral.showReferral({ params: { campaignId: campaign.id } })).referral : null))
  void vouchers.load()
  /** Seen again after a sign-in or an invitation: asked anew. The first time they ask by themselves. */
  let isSeen = false
  onShow(() => {
    if (isSeen) void Promise.all([vouchers.refresh().catch(() => undefined), signIns.load(), referral.load()])
    isSeen = true
  })

  const noteOf = (problem: string, text: string | null) => text ?? (problem || '正在加载…')
  const voucherNote = computed(() => {
    if (!vouchers.vouchers) return noteOf(vouchers.problem, null)
    const coming = vouchers.vouchers.filter((it) => groupOf(it) === 'coming').length
    return vouchers.vouchers.length === 0 ? '还没有奖品' : `共 ${vouchers.vouchers.length} 份${coming > 0 ? `，${coming} 份待到账` : ''}`
  })

  return {
    ...panel,
    voucherNote,
    receiptNote: computed(() => {
      const draws = (vouchers.vouchers ?? []).filter(({ source }) => source === 'draw').length
      return draws > 0 ? `${draws} 份，在奖品里查看` : '每次抽奖，银行都会签一份凭证'
    }),
    hasReferral: campaign.hasReferral,
    referralNote: computed(() => noteOf(referral.problem.value, referral.answer.value && `已成功邀请 ${referral.answer.value.invited} 位好友`)),
    signInNote: computed(() => noteOf(signIns.problem.value, signIns.answer.value && (signIns.answer.value.isSignedToday ? `今天已签到，连续 ${signIns.answer.value.streak} 天` : '今天还没有签到'))),
    managerNote: computed(() => {
      const manager = participation.view?.manager
      return manager ? `${manager.name} · 工号 ${manager.staffNumber}` : '还没有安排客户经理'
    }),
    openVouchers: open('voucher'), openReferral: open('referral'), openSignIn: open('sign-in'), openManager: open('manager'), openPrivacy: open('privacy'),
  }
}

definePage(setup)
