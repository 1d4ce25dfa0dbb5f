import { ref } from '@vue-mini/core'
import { linkParts } from '#shared/channel/link-parts'
import type { Device } from '#shared/device/device-store'
import { wxStorage } from './wx-storage'

const ID_BYTES = 16

const isOnline = ref(true)
let bytes: Uint8Array | null = null

/** WeChat tells both later than they are asked for; called once, at launch. */
export function watchDevice(): void {
  wx.onNetworkStatusChange?.(({ isConnected }) => (isOnline.value = isConnected))
  wx.getRandomValues?.({ length: ID_BYTES, success: ({ randomValues }) => (bytes = new Uint8Array(randomValues)) })
}

/** Names what one phone asks for: the moment tells it from all of this phone's others, the bytes from other phones'. */
const randomId = (): string => [Date.now().toString(36), ...[...(bytes ?? [])].map((it) => it.toString(36))].join('-').slice(0, 64)

/** The phone as the shared stores want it, opened by a link with this query. */
export const wxDevice = ({ ch, inv }: Readonly<Record<string, string | undefined>>): Device => ({
  link: () => linkParts(`?ch=${ch ?? ''}&inv=${inv ?? ''}`),
  kept: wxStorage,
  isOnline: () => isOnline.value,
  uptimeMs: () => Date.now(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  randomId,
})
