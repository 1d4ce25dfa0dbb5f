import { ApiError } from '#shared/api/api-error'
import { draftDefinition, type CampaignDefinition } from '#shared/campaign/definition'

/** A definition as a person writes it, amounts in yuan: what is stored and edited. */
export type WrittenDefinition = Record<string, unknown>

/** More than a person can work through at once says no more than these. */
const MOST_MISTAKES = 20

/** What a person wrote, as the rules read it. Throws DEFINITION_INVALID with a line for each mistake, "prizes.2.amount: …". */
export function checkDefinition(written: WrittenDefinition): CampaignDefinition {
  const result = draftDefinition.safeParse(written)
  if (result.success) return result.data
  const mistakes = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the definition'}: ${message}`)
  throw new ApiError('DEFINITION_INVALID', mistakes.slice(0, MOST_MISTAKES).join('\n'))
}
