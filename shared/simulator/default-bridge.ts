import type { BridgeSettings } from './bridge'

/** The newest client, everything allowed, the person asked before anything is sent. */
export const defaultBridge: BridgeSettings = {
  client: 'current', answers: 'normal', signature: 'verified', denied: [], person: 'asked', entry: null,
}
