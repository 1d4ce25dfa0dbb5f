import { aumBandTexts } from '#shared/customer/aum-band'
import { cardTexts, stickinessTexts } from '#shared/customer/stickiness'
import { stageTexts } from '#shared/customer/tactics'
import type { Holding, HoldingAnswer, Insight } from '#shared/insight/contract'
import { formatYuan } from '#shared/money/yuan'
import { instantText } from '../ledger/instant-text'

/** One thing about a customer, and what it means. */
export interface Fact {
  label: string
  value: string
  meaning: string
}

/** Nothing is known: he is no customer of the bank, or its core has told nothing yet. */
const UNKNOWN = { value: '暂无', meaning: '银行核心系统里还没有这位客户的信息。' }

const cardsText = ({ cards }: Holding) => (cards.length > 0 ? `已绑定：${cards.map((card) => cardTexts[card]).join('、')}。` : '')
const amountText = ({ aum }: Holding) => (aum === null ? '' : `目前 ${formatYuan(aum)} 元。`)

function holdingFacts(holding: Holding | null): Fact[] {
  if (!holding) return [{ label: '粘性', ...UNKNOWN }, { label: '资产档', ...UNKNOWN }]
  const tier = stickinessTexts[holding.tier]
  const band = aumBandTexts[holding.aumBand]
  return [
    { label: '粘性', value: tier.name, meaning: `${cardsText(holding)}${tier.meaning}` },
    { label: '资产档', value: band.name, meaning: `${amountText(holding)}${band.meaning}` },
  ]
}

/** 阶段 · 粘性 · 资产档, as labelled facts. */
export function factsOf({ stage, stageSince, holding }: Insight): Fact[] {
  const { name, meaning } = stageTexts[stage]
  return [{ label: '阶段', value: name, meaning: `${meaning}${instantText(stageSince)}起。` }, ...holdingFacts(holding)]
}

/** What is to be said of the bank's core; nothing where it has answered, or is still asked. */
export function coreText(answer: HoldingAnswer | null, failureText: string): string {
  if (failureText) return `粘性和资产没有查到。${failureText}`
  if (answer?.core !== 'silent') return ''
  return answer.holding ? `银行核心系统暂时没有回应，粘性和资产是${instantText(answer.holding.toldAt)}的。` : '银行核心系统暂时没有回应，粘性和资产没有查到，其他不受影响。'
}
