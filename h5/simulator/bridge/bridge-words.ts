import type { BridgeSettings, Entry } from '#shared/simulator/bridge'

type Choices<Key extends keyof BridgeSettings> = readonly { value: BridgeSettings[Key] & string; text: string }[]

export const clientChoices: Choices<'client'> = [
  { value: 'current', text: '当前版本' },
  { value: 'old', text: '旧版 2.8' },
  { value: 'outside', text: '不在企业微信里' },
]
export const answersChoices: Choices<'answers'> = [
  { value: 'normal', text: '正常回应' },
  { value: 'silent', text: '一直不回应' },
]
export const signatureChoices: Choices<'signature'> = [
  { value: 'verified', text: '如实校验' },
  { value: 'rejected', text: '一律判错' },
]
export const personChoices: Choices<'person'> = [
  { value: 'asked', text: '每次询问' },
  { value: 'confirms', text: '总是发送' },
  { value: 'cancels', text: '总是取消' },
]
export const entryChoices: readonly { value: Entry | 'auto'; text: string }[] = [
  { value: 'auto', text: '按打开的会话' },
  { value: 'single_chat_tools', text: '单聊工具栏' },
  { value: 'group_chat_tools', text: '群聊工具栏' },
  { value: 'contact_profile', text: '客户资料页' },
  { value: 'normal', text: '工作台' },
]

/** By their native names. */
export const deniableFunctions: readonly string[] = [
  'agentConfig', 'getContext', 'getCurExternalContact', 'getCurExternalChat', 'sendChatMessage', 'shareToExternalContact', 'openEnterpriseChat',
]
