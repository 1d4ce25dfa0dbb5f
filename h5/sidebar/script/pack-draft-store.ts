import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { ScriptPack } from '#shared/script/contract'
import type { PackStep } from '#shared/script/pack'
import { randomId } from '../../ui/random-id'

export type PackDraft = Pick<ScriptPack, 'id' | 'title' | 'items'>

/** The packs that are being put together, one a step: whoever looks at another step meanwhile loses nothing. */
export const usePackDraftStore = defineStore('pack-draft', () => {
  const drafts = reactive<Partial<Record<PackStep, PackDraft>>>({})

  /** A new one, or one of his own to be changed. */
  function begin(step: PackStep, pack?: ScriptPack): void {
    drafts[step] = { id: pack?.id ?? randomId(), title: pack?.title ?? '', items: [...(pack?.items ?? [])] }
  }

  const end = (step: PackStep) => delete drafts[step]

  return { drafts, begin, end }
})
