import { isDeepStrictEqual } from 'node:util'
import { campaignDefinition, type CampaignDefinition } from '#shared/campaign/definition'
import type { Draft } from './read-draft'

type Field = keyof CampaignDefinition

/** Every field of a definition but its id, which no save can change. */
const FIELDS = (Object.keys(campaignDefinition.shape) as Field[]).filter((field) => field !== 'id')

/** What a published campaign may say otherwise: never what decides who wins (R15). */
const WORDS: readonly Field[] = ['name', 'rules', 'cardTerms', 'skin', 'consent', 'plan', 'marketingNode']

const FROZEN = FIELDS.filter((field) => !WORDS.includes(field))

/** What the head office keeps to itself in a branch's copy of its template (R33). */
export function templateFields({ templateId, branchId }: Draft, { branchMayEdit }: CampaignDefinition): Field[] {
  if (templateId === null || branchId === null) return []
  const editable: readonly Field[] = branchMayEdit
  return FIELDS.filter((field) => !editable.includes(field))
}

/** What publication has frozen. */
export function frozenFields({ published }: Draft): Field[] {
  return published === null ? [] : FROZEN
}

/** Everything that cannot be changed in this draft, in the order of the schema. */
export function lockedFields(draft: Draft, definition: CampaignDefinition): string[] {
  const locked = new Set([...templateFields(draft, definition), ...frozenFields(draft)])
  return FIELDS.filter((field) => locked.has(field))
}

/** The same moment may be written with another offset. */
const comparable = (definition: CampaignDefinition) => ({
  ...definition, startsAt: Date.parse(definition.startsAt), endsAt: Date.parse(definition.endsAt),
})

/** Those of the fields in which the two differ. */
export function changedFields(before: CampaignDefinition, after: CampaignDefinition, fields: readonly Field[]): Field[] {
  const [one, other] = [comparable(before), comparable(after)]
  return fields.filter((field) => !isDeepStrictEqual(one[field], other[field]))
}
