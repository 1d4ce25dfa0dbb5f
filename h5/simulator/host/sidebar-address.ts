import type { BridgeSettings } from '#shared/simulator/bridge'
import type { BridgeFrameName } from '#shared/simulator/bridge-port'

/** Where WeCom opens the app in its sidebar: this member sits at the desk, then the page signs him in. */
export const sidebarAddress = (memberId: string) => `/simulated/wecom/phone?member=${encodeURIComponent(memberId)}&open=/sidebar/`

/** The frame's name, from which the page learns what client it is in. */
export const frameName = (client: BridgeSettings['client']) => JSON.stringify({ koiBridge: { client } } satisfies BridgeFrameName)
