import type { CampaignView } from '#shared/campaign/contract'
import { infoFields } from './info-field'

interface InfoWords {
  title: string
  action: string
}

/** What the sheet promises: the draw itself only where nothing else can come before it (C9, C13). */
export function infoWords({ infoFields: asked, entry, game }: Pick<CampaignView, 'infoFields' | 'entry' | 'game'>): InfoWords {
  const what = asked.map((field) => infoFields[field].label).join('和')
  if (entry === 'public') return { title: `填写${what}，找到您的客户经理`, action: '提交' }
  if (game !== null) return { title: `填写${what}，马上开玩`, action: '提交' }
  return { title: `填写${what}，马上抽奖`, action: '提交并抽奖' }
}
