import { splitCost } from '#shared/campaign/cost-share'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import { typedNumber, typedText } from '../form/typed-number'
import type { DraftForm } from './draft-form'

/** What the share means of the whole budget (G24), as it is typed; empty while budget, partner or percentage is missing or wrong. */
export function budgetSplitText({ budget, costShare: { isOn, partner, percent } }: Pick<DraftForm, 'budget' | 'costShare'>): string {
  const whole = parseYuan(typedText(budget))
  const name = partner.trim()
  const share = typedNumber(percent)
  if (!isOn || !whole || name === '' || name.length > 30 || share === null || share < 1 || share > 99) return ''
  const bears = splitCost(whole, share)
  return `按预算 ${formatYuan(whole)} 元：${name} ${formatYuan(bears.partner)} 元，本行 ${formatYuan(bears.bank)} 元`
}
