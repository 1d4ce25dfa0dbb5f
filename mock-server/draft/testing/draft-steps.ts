import type { DraftView } from '#shared/draft/contract'
import { createDraft } from '../create-draft'
import { decideDraft } from '../decide-draft'
import { submitDraft } from '../submit-draft'
import { written, type DraftWorld } from './draft-world'

/** A draft of the head office, saved by 经办甲. */
export function makeDraft(world: DraftWorld, change: object = {}): Promise<DraftView> {
  return createDraft(world, 'maker', { from: 'definition', definition: { ...written, ...change }, isTemplate: false })
}

/** 经办甲 hands in, 复核甲 lets out. */
export async function publishDraft(world: DraftWorld, { campaignId, version }: DraftView): Promise<DraftView> {
  await submitDraft(world, 'maker', campaignId, version)
  return decideDraft(world, 'checker', campaignId, { version, decision: 'publish', note: null })
}

/** Begun, handed in and let out. */
export async function makePublished(world: DraftWorld, change: object = {}): Promise<DraftView> {
  return publishDraft(world, await makeDraft(world, change))
}
