import type { CampaignView } from '../campaign/contract'
import { formatYuan } from '../money/yuan'

/** What a chat shows of the page; the highest prize only while there is one (K9). */
export function shareWords({ name, bankName, topPrize }: Pick<CampaignView, 'name' | 'bankName' | 'topPrize'>) {
  const top = topPrize === null ? '' : `，至高${formatYuan(topPrize)}元`
  return { title: name, text: `${bankName}“${name}”${top}，一起来抽` }
}
