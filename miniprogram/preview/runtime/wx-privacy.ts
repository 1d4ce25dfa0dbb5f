import type { wxStorage } from './wx-storage'

const KEPT = 'wx-privacy'
const GUIDELINE = '《星海银行活动小程序隐私保护指引》'

export interface SettingOptions {
  success?(answer: { needAuthorization: boolean; privacyContractName: string; errMsg: string }): void
}

/** WeChat's agreement: asked for until the person has given it, once on a phone. `?privacy=none` is a phone that need not be asked. */
export function wxPrivacy({ getStorageSync, setStorageSync }: ReturnType<typeof wxStorage>) {
  const isGiven = () => getStorageSync(KEPT) === true || new URLSearchParams(location.search).get('privacy') === 'none'
  return {
    agree: () => setStorageSync(KEPT, true),
    api: {
      getPrivacySetting: ({ success }: SettingOptions) =>
        success?.({ needAuthorization: !isGiven(), privacyContractName: GUIDELINE, errMsg: 'getPrivacySetting:ok' }),
      openPrivacyContract: () => undefined,
    },
  }
}
