import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Output } from '#shared/api/endpoint-types'
import type { Recording, trafficContract } from '#shared/traffic/contract'
import { useSurroundings } from '../surroundings'

export type Replay = Output<typeof trafficContract.endpoints.replayRecording>

/** What happens from a known beginning, written down and played again. */
export const useRecordingStore = defineStore('recording', () => {
  const { client } = useSurroundings()
  /** The scenario that is being recorded; null while nothing is. */
  const scenario = ref<string | null>(null)
  const recording = shallowRef<Recording | null>(null)
  const replay = shallowRef<Replay | null>(null)

  async function start(name: string): Promise<void> {
    scenario.value = (await client.traffic.startRecording({ body: { scenario: name } })).scenario
    recording.value = null
    replay.value = null
  }

  async function stop(): Promise<Recording> {
    recording.value = await client.traffic.stopRecording()
    scenario.value = null
    return recording.value
  }

  async function play(wanted: Recording): Promise<void> {
    replay.value = null
    replay.value = await client.traffic.replayRecording({ body: wanted })
  }

  return { scenario, recording, replay, start, stop, play }
})
