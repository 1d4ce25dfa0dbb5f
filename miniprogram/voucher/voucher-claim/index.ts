import { defineComponent, ref } from '@vue-mini/core'
import { bankAddress } from '../../wx/bank-address'

export interface Props {
  voucherId: string
  /** The bank's page a prize is claimed on. */
  url: string
}

/**
 * The way to the claim in mobile banking (C16). A mini-program opens no other app: the bank's page comes up here, and where
 * it does not, its address goes along into the phone's browser, which can.
 */
export function setup(props: Readonly<Props>) {
  const isCopied = ref(false)
  return {
    isCopied,
    open: () => void wx.navigateTo({ url: `/more/claim/index?v=${encodeURIComponent(props.voucherId)}` }),
    copy: () => void wx.setClipboardData({ data: bankAddress(props.url), success: () => (isCopied.value = true) }),
  }
}

defineComponent({ properties: { voucherId: String, url: String }, setup })
