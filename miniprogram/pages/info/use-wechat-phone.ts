import { ref } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { useInfoStore } from '#shared/participation/info-store'

export interface PhoneEvent {
  /** Without a code there is no phone: he said no, or WeChat does not give it to this mini-program. */
  detail: { code?: string; errMsg: string }
}

const HE_SAID_NO = /deny|cancel/

/** The phone WeChat is tied to, filled in instead of typed. What does not come can always be typed. */
export function useWechatPhone() {
  const { session } = useClient()
  const info = useInfoStore()
  const isTaking = ref(false)
  /** What came of it, below the field. */
  const phoneNote = ref('')

  async function exchange(code: string): Promise<string> {
    const { phone } = await session.exchangePhoneCode({ body: { code } })
    if (phone === null) return '微信绑定的不是大陆手机号，请填写一个大陆手机号。'
    info.typed.phone = phone
    info.checkPhone()
    return '已填好微信绑定的手机号，也可以修改。'
  }

  async function takePhone({ detail: { code, errMsg } }: PhoneEvent) {
    if (isTaking.value) return
    if (!code) {
      phoneNote.value = HE_SAID_NO.test(errMsg) ? '没关系，自己填写手机号也可以。' : '暂时取不到微信手机号，请自己填写。'
      return
    }
    isTaking.value = true
    phoneNote.value = await exchange(code).catch(errorText)
    isTaking.value = false
  }

  return { isTaking, phoneNote, takePhone }
}
