import { momentText } from '../campaign/period-text'
import type { FairnessView } from '../campaign/contract'
import { groupThousands } from '../money/group-thousands'
import { formatYuan } from '../money/yuan'
import type { Receipt } from './receipt'
import { shortCode } from './short-code'
import type { Verdict } from './verify-draws'

/** What a check has found: that everything fits, or that it does not. */
export const receiptVerdictTexts = { genuine: '凭证真实有效，签名已在您的手机上核对', forged: '凭证核对不通过，请联系您的客户经理' } as const

export const campaignVerdictTexts = ({ checked }: Verdict) => ({
  genuine: `已核对：本次活动全部 ${groupThousands(checked.draws)} 次抽奖与公布的校验码一致`,
  forged: '核对不通过：公布的记录里，有的地方对不上',
})

export const SEED_TO_COME = '抽奖种子在活动结束后公布，到时可以在这里核对整个活动。'

export const SAVE_DRAWS = '保存全部抽奖记录，用别的工具再核对'

/** Under which the record of every draw is kept. */
export const drawsFileName = (campaignId: string): string => `koi-draws-${campaignId}.json`

const MOST_FLAWS = 5

/** The first of what does not fit, and how many there are. */
export const shownFlaws = (flaws: readonly string[]): string[] =>
  flaws.length > MOST_FLAWS ? [...flaws.slice(0, MOST_FLAWS), `…… 一共 ${flaws.length} 处`] : [...flaws]

/** What a receipt says, for the screen; the commitment only its ends. */
export function receiptFacts({ ticket, prizeCode, amount, drawnAt, commitment }: Receipt, { campaignName, prizes }: FairnessView) {
  const prizeName = prizes.find(({ code }) => code === prizeCode)?.name ?? ''
  return {
    campaign: campaignName, ticket: `第 ${groupThousands(ticket)} 号`, prize: `${prizeName} ${formatYuan(amount)}元`, time: momentText(drawnAt), commitment: shortCode(commitment),
  }
}

/** How a fair draw is made sure of, in three steps (K8). */
export const fairnessSteps = ({ publishedAt }: Pick<FairnessView, 'publishedAt'>) => [
  { lead: '先定好，再抽奖。', text: `活动发布时，一个保密的“抽奖种子”已经排好了全部奖品的先后。由奖品方案和种子算出的校验码，${momentText(publishedAt)}就已公布。` },
  { lead: '谁也改不了。', text: '第几个来抽，就拿到第几号票和它对应的奖品。奖品或顺序只要动一点，校验码就对不上。' },
  { lead: '人人都能核对。', text: '活动结束后公布抽奖种子，每一次抽奖都可以从头再算一遍。' },
]
