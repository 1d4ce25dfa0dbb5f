import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { MaterialView } from '#shared/material/contract'
import type { MaterialKind } from '#shared/material/material-kind'
import type { WecomError } from '../../wecom/wecom-error'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

const haystack = ({ title, summary, copy }: MaterialView) => `${title} ${summary} ${copy ?? ''}`.toLowerCase()

/** What the manager can send or copy (S13, S14): asked for once, searched on the spot. */
export const useMaterialStore = defineStore('material', () => {
  const { material } = useSurroundings().client
  const { deliver } = usePlaceStore()
  const materials = shallowRef<readonly MaterialView[] | null>(null)
  const failureText = ref('')
  const words = ref('')
  const kind = ref<MaterialKind | null>(null)
  /** The one WeCom is asking about; those that went out since the page was opened; and what kept the last one back. */
  const askingId = ref<string | null>(null)
  const sentIds = ref(new Set<string>())
  const stopped = shallowRef<{ id: string; by: WecomError } | null>(null)

  const kinds = computed(() => [...new Set(materials.value?.map((it) => it.kind))])
  const found = computed(() => {
    const wanted = words.value.trim().toLowerCase().split(/\s+/)
    return (materials.value ?? []).filter((it) => (!kind.value || it.kind === kind.value) && wanted.every((word) => haystack(it).includes(word)))
  })

  async function load(): Promise<void> {
    if (materials.value) return
    try {
      materials.value = (await material.listMaterials()).materials
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Puts it into the chat; returns how many went out. */
  async function send({ id, message }: MaterialView): Promise<number> {
    askingId.value = id
    stopped.value = null
    const { sent, stoppedBy } = await deliver([message!], () => sentIds.value.add(id))
    stopped.value = stoppedBy && { id, by: stoppedBy }
    askingId.value = null
    return sent
  }

  return { materials, failureText, words, kind, kinds, found, askingId, sentIds, stopped, load, send }
})
