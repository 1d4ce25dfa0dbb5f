import { ApiError, errorText } from '#shared/api/api-error'
import type { ErrorCode } from '#shared/api/error-codes'
import { readMistakes, type DraftMistake } from './draft-mistake'

/** Why saving, handing in or deciding did not work. */
export interface Refusal {
  code: ErrorCode
  text: string
  mistakes: readonly DraftMistake[]
}

function mistakesIn({ code, detail = '' }: ApiError): DraftMistake[] {
  if (code === 'DEFINITION_INVALID') return readMistakes(detail)
  if (code !== 'FIELD_LOCKED' && code !== 'PLAN_FROZEN') return []
  return detail.split(', ').filter(Boolean).map((path) => ({ path, text: '这一项不能修改' }))
}

export function readRefusal(error: unknown): Refusal {
  const refused = error instanceof ApiError ? error : new ApiError('INTERNAL_ERROR')
  return { code: refused.code, text: errorText(refused), mistakes: mistakesIn(refused) }
}
