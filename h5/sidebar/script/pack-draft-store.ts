import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { ScriptPack } from '#shared/script/contract'
import type { PackStep } from '#shared/script/pack'
import { randomId } from '../../ui/random-id'
import { useKept } from '../form/use-kept'

export type PackDraft = Pick<ScriptPack, 'id' | 'title' | 'items'>

type PackDrafts = Partial<Record<PackStep, PackDraft>>

/** The packs that are being put together, one a step: who looks at another step or chat meanwhile loses nothing. */
export const usePackDraftStore = defineStore('pack-draft', () => {
  const kept = useKept<PackDrafts>('packs')
  const drafts = computed<PackDrafts>(() => kept.value ?? {})

  /** A new one, or one of his own to be changed. */
  function begin(step: PackStep, pack?: ScriptPack): void {
    kept.value = { ...drafts.value, [step]: { id: pack?.id ?? randomId(), title: pack?.title ?? '', items: [...(pack?.items ?? [])] } }
  }

  function end(step: PackStep): void {
    const { [step]: _, ...others } = drafts.value
    kept.value = Object.keys(others).length > 0 ? others : null
  }

  return { drafts, begin, end }
})
