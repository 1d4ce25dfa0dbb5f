import { defineAsyncComponent, type Component } from 'vue'
import VoucherPanel from '../voucher/VoucherPanel.vue'
import { keepTrying } from './keep-trying'
import PanelSkeleton from './PanelSkeleton.vue'
import type { Panel } from './panel-store'

const later = (load: () => Promise<Component>) =>
  defineAsyncComponent({ loader: keepTrying(load), loadingComponent: PanelSkeleton, delay: 0 })

export const panels: Readonly<Record<Panel['name'], { title: string; screen: Component }>> = {
  me: { title: '我的', screen: later(() => import('../me/MePanel.vue')) },
  voucher: { title: '我的奖品', screen: VoucherPanel },
  receipts: { title: '全部凭证', screen: later(() => import('../receipt/ReceiptList.vue')) },
  // The check of signatures comes with it: only for who asks.
  receipt: { title: '抽奖凭证', screen: later(() => import('../receipt/ReceiptPanel.vue')) },
  privacy: { title: '我的信息与隐私', screen: later(() => import('../privacy/PrivacyPanel.vue')) },
  benefit: { title: '天天福利', screen: later(() => import('../coupon/BenefitPanel.vue')) },
  community: { title: '社区生活', screen: later(() => import('../community/CommunityPanel.vue')) },
  article: { title: '文章', screen: later(() => import('../content/ArticlePanel.vue')) },
  manager: { title: '我的客户经理', screen: later(() => import('../contact/ManagerPanel.vue')) },
  poster: { title: '邀请海报', screen: later(() => import('../share/PosterPanel.vue')) },
  referral: { title: '邀请好友', screen: later(() => import('../referral/ReferralPanel.vue')) },
}
