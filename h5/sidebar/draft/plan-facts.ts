import type { PlanFacts } from '#shared/campaign/campaign-plan'
import { typedIds } from '../form/typed-number'
import type { DraftForm } from './draft-form'
import { ruleFacts } from './rule-facts'

/** What the plan follows from, as the form has it now; null while an amount, a count or a time cannot be read. */
export function planFacts(form: DraftForm): PlanFacts | null {
  const facts = ruleFacts(form)
  return facts && { ...facts, groupIds: typedIds(form.groupIds) }
}
