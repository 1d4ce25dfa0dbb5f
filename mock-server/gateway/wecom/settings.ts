export interface WecomSettings {
  /** `https://qyapi.weixin.qq.com`, or where the simulated one listens, without a slash at the end. */
  apiBase: string
  /** Where a browser is sent for OAuth: `https://open.weixin.qq.com`, or our own origin. */
  authorizeBase: string
  corpId: string
  secret: string
  /** What one question may take, waiting for its turn and asking again included. */
  timeoutMs: number
  /** Before the second, third, … time the same thing is asked, where that is safe. Without: see create-client.ts. */
  retryPausesMs?: readonly number[]
}

/** As whom we sign pages for WeCom, and what WeCom locks its callbacks to us with. */
export interface WecomCorp {
  corpId: string
  agentId: string
  callbackToken: string
  /** 43 characters, of an AES key. */
  encodingAesKey: string
}
