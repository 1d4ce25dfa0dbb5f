import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Channel } from '#shared/channel/contract'
import { channelKinds } from '#shared/channel/kind'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

export type ChannelPurpose = Pick<Channel, 'kind' | 'ground'>

/** The channels somebody may look at, and what they are for (R25). */
export const useChannelStore = defineStore('channel', () => {
  const { client } = useSurroundings()
  const { view, failureText, isBusy, attempt } = useAnswer<{ channels: Channel[]; canChange: boolean }>()

  const kinds = computed(() => channelKinds.map((kind) => ({ kind, channels: (view.value?.channels ?? []).filter((it) => it.kind === kind) })))

  const load = () => attempt(() => client.channel.listChannels())

  function change({ code }: Channel, purpose: ChannelPurpose): Promise<boolean> {
    return attempt(async () => {
      const changed = await client.channel.setChannelKind({ params: { channelCode: code }, body: purpose })
      return { ...view.value!, channels: view.value!.channels.map((it) => (it.code === changed.code ? changed : it)) }
    })
  }

  return { view, kinds, failureText, isBusy, load, change }
})
