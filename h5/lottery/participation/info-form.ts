import { reactive } from 'vue'
import { parseCardNumber } from '#shared/card/card-number'
import type { CampaignView } from '#shared/campaign/contract'
import { parseMobileNumber } from '#shared/phone/mobile-number'
import type { GivenInfo } from './participation-store'
import { phoneProblemText } from './phone-problem'

type Field = CampaignView['infoFields'][number]

const cardProblemText = (typed: string) =>
  typed.trim() ? '这不像银行卡号，请核对卡面上的 16 到 19 位数字' : '请输入卡面上的 16 到 19 位数字'

/** How each field is read, and what is said of text that is none. */
const fields: Record<Field, { parse: (typed: string) => string | null; problem: (typed: string) => string }> = {
  phone: { parse: parseMobileNumber, problem: phoneProblemText },
  card: { parse: parseCardNumber, problem: cardProblemText },
}

/** What the customer types, field by field, with what is wrong of it. */
export function useInfoForm(asked: readonly Field[]) {
  const typed = reactive<Record<Field, string>>({ phone: '', card: '' })
  const problems = reactive<Record<Field, string>>({ phone: '', card: '' })

  /** Exactly the fields that are asked for; null while one of them is not right. */
  function read(): GivenInfo | null {
    const given: GivenInfo = {}
    for (const field of asked) {
      const value = fields[field].parse(typed[field])
      problems[field] = value === null ? fields[field].problem(typed[field]) : ''
      if (value !== null) given[field] = value
    }
    return asked.every((field) => problems[field] === '') ? given : null
  }

  return { typed, problems, read }
}
