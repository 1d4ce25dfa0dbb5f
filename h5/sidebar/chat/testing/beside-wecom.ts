import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach } from 'vitest'
import type { NativeClient } from '../../../wecom/testing/native-bridge'
import { inWecom } from './open-chat'

/** Each test of a file stands in WeCom's client, nothing kept from the one before; afterwards its screens are gone. Returns the client. */
export function besideWecom(): () => NativeClient {
  let native: NativeClient
  enableAutoUnmount(afterEach)
  beforeEach(() => {
    window.sessionStorage.clear()
    native = inWecom()
  })
  afterEach(() => native.remove())
  return () => native
}
