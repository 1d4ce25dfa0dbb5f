import { parseCardNumber } from '../card/card-number'
import type { CampaignView } from '../campaign/contract'
import { parseMobileNumber } from '../phone/mobile-number'
import { cardProblemText } from './card-problem'
import { phoneProblemText } from './phone-problem'

export type InfoField = CampaignView['infoFields'][number]

interface FieldKind {
  label: string
  placeholder: string
  autocomplete: string
  /** What becomes of it, where that is not plain (K1). */
  note: string
  /** What people type to what is sent; null where it is none. */
  parse(typed: string): string | null
  problemText(typed: string): string
}

/** What a campaign can ask for (C4). */
export const infoFields: Readonly<Record<InfoField, FieldKind>> = {
  phone: {
    label: '手机号',
    placeholder: '请输入手机号',
    autocomplete: 'tel-national',
    note: '',
    parse: parseMobileNumber,
    problemText: phoneProblemText,
  },
  card: {
    label: '银行卡号',
    placeholder: '16 到 19 位数字',
    autocomplete: 'cc-number',
    note: '卡号只用来核对参加资格，每张卡参加一次。我们只保存后四位，不会扣款，也不需要密码。',
    parse: parseCardNumber,
    problemText: cardProblemText,
  },
}
