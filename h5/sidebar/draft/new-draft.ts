import type { Client } from '#shared/api/client'
import type { WrittenDefinition } from './draft-form'

/** What an empty plan begins with: the server takes none that is not whole. */
export const BLANK_BASIS = 'template-newcomer'

/** Chosen instead of a template. */
export const BLANK = ''

export interface NewDraftWish {
  /** A template's id, or BLANK. */
  basis: string
  campaignId: string
  /** Of an empty plan; a template brings its own. */
  name: string
  isTemplate: boolean
}

/** Links have it in them: lower-case letters, digits and hyphens. */
export const ID_RULE = /^[a-z0-9][a-z0-9-]{0,62}$/

/** A definition that is whole and promises nothing yet: no gates, no game, one goal, no rules of its own. */
export function blankDefinition(basis: WrittenDefinition, { campaignId, name }: Pick<NewDraftWish, 'campaignId' | 'name'>): WrittenDefinition {
  const { startsAt, endsAt, budget, prizes, cardTerms, skin, consent } = basis
  return { id: campaignId, name: name.trim(), startsAt, endsAt, budget, prizes, infoFields: ['phone'], rules: [], cardTerms, skin, consent }
}

/** Begins the draft and says under which id. Throws ApiError. */
export async function beginDraft({ draft }: Client, wish: NewDraftWish): Promise<string> {
  const { basis, campaignId, isTemplate } = wish
  if (basis !== BLANK) return (await draft.createDraft({ body: { from: 'template', templateId: basis, campaignId } })).campaignId
  const { definition } = await draft.showDraft({ params: { campaignId: BLANK_BASIS } })
  const body = { from: 'definition', definition: blankDefinition(definition as WrittenDefinition, wish), isTemplate } as const
  return (await draft.createDraft({ body })).campaignId
}
