import type { CampaignView } from '../campaign/contract'
import { infoFields } from './info-field'

export interface InfoWords {
  title: string
  action: string
}

/** What the sheet promises: the draw itself only where nothing else can come before it (C9, C13). */
export function infoWords({ infoFields: asked, entry, game }: Pick<CampaignView, 'infoFields' | 'entry' | 'game'>, hasKeptPhone: boolean): InfoWords {
  const typed = hasKeptPhone ? asked.filter((field) => field !== 'phone') : asked
  const what = typed.map((field) => infoFields[field].label).join('和')
  const title = what ? `填写${what}` : '核对手机号'
  if (entry === 'public') return { title: `${title}，找到您的客户经理`, action: '提交' }
  if (game !== null) return { title: `${title}，马上开玩`, action: '提交' }
  return { title: `${title}，马上抽奖`, action: '提交并抽奖' }
}
