import type { Surroundings } from '../surroundings'
import type { DraftField, DraftForm } from './draft-form'
import { changedFields } from './write-draft'

/** What somebody typed, and what he saw when he began. */
export interface UnsavedWork {
  base: DraftForm
  mine: DraftForm
}

const KEPT = 'koi.sidebar.unsavedDraft'

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Outlives a reload of the page, as after a session that has ended; ends with the tab. */
export function keepWork({ memory }: Pick<Surroundings, 'memory'>, campaignId: string, work: UnsavedWork): void {
  memory.setItem(KEPT, JSON.stringify({ campaignId, ...work }))
}

/** What was typed into this draft and never saved; null where there is nothing. */
export function recallWork({ memory }: Pick<Surroundings, 'memory'>, campaignId: string): UnsavedWork | null {
  const kept = JSON.parse(memory.getItem(KEPT) ?? 'null') as (UnsavedWork & { campaignId: string }) | null
  return kept?.campaignId === campaignId ? kept : null
}

export function forgetWork(surroundings: Pick<Surroundings, 'memory'>, campaignId: string): void {
  if (recallWork(surroundings, campaignId)) surroundings.memory.removeItem(KEPT)
}

/**
 * Puts unsaved work on top of what is saved now. What somebody else has changed meanwhile, or may no longer be changed,
 * stays as it is saved: those are the clashes.
 */
export function mergeWork(
  { base, mine }: UnsavedWork,
  theirs: DraftForm,
  isLocked: (field: DraftField) => boolean,
): { form: DraftForm; clashes: DraftField[] } {
  const typed = changedFields(base, mine).filter((field) => !isSame(mine[field], theirs[field]))
  const clashes = typed.filter((field) => isLocked(field) || !isSame(base[field], theirs[field]))
  const mineAlone = typed.filter((field) => !clashes.includes(field)).map((field) => [field, mine[field]])
  return { form: { ...theirs, ...Object.fromEntries(mineAlone) }, clashes }
}
