import type { BridgeSettings } from './bridge'

/** What the page's shim posts to its parent window, with one end of a MessageChannel: the host answers on it. */
export interface BridgeHello {
  koiBridge: 'hello'
}

/** Over the port, from the page to the host. Params have gone through JSON once: the SDK passes functions along. */
export interface BridgeInvoke {
  kind: 'invoke'
  id: number
  /** The native name. */
  name: string
  params: Record<string, unknown>
  /** The page's address without its hash. */
  url: string
}

/** Over the port, from the host to the page. */
export type BridgeAnswer =
  | { kind: 'result'; id: number; result: Record<string, unknown> }
  | { kind: 'event'; name: string; data: Record<string, unknown> }

/** How the shim learns, before the SDK is evaluated, which client it plays: from the frame's `name`, as JSON. */
export interface BridgeFrameName {
  koiBridge: Pick<BridgeSettings, 'client'>
}
