import type { BridgeSettings, Entry } from '#shared/simulator/bridge'
import type { Conversation } from '#shared/simulator/contract'

/** A native function is called by a page in the sidebar. */
export interface NativeCall {
  pageId: string
  memberId: string
  entry: Entry
  /** In front of the member; null where none is. */
  conversation: Conversation | null
  /** The native name. */
  name: string
  params: Readonly<Record<string, unknown>>
  url: string
  bridge: BridgeSettings
}

/** What the SDK is given: `err_msg` is `name:ok`, or why not. */
export type NativeResult = { err_msg: string } & Record<string, unknown>
