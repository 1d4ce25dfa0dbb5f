import { ref } from '@vue-mini/core'

/** WeChat's own agreement: the page asks for it before the first personal datum. WeCom has none to ask for. */
export function usePrivacy() {
  /** The name of the guideline that is still to be agreed to; '' where none is. */
  const guideline = ref('')
  const isKnown = ref(false)

  function know(name: string) {
    guideline.value = name
    isKnown.value = true
  }

  if (wx.getPrivacySetting) {
    wx.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) => know(needAuthorization ? privacyContractName : ''),
      // What WeChat does not tell does not stand in the way of a typed number.
      fail: () => know(''),
    })
  } else know('')

  return {
    guideline,
    isKnown,
    readGuideline: () => void wx.openPrivacyContract?.({}),
    agree: () => void (guideline.value = ''),
    refuse() {
      void wx.showToast({ title: '不同意也可以继续浏览活动', icon: 'none' })
      void wx.navigateBack()
    },
  }
}
