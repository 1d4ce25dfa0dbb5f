import type { ShallowRef } from 'vue'
import { useContactStore } from '../contact/contact-store'
import { codeIn } from './code-in'
import { usePhoneStore } from './phone-store'

/**
 * A long press on a code in a page follows it, as in WeChat; with a mouse it is the right button. Tells what to do
 * whenever the frame has loaded a page.
 */
export function useCodesInPage(frame: Readonly<ShallowRef<HTMLIFrameElement | null>>) {
  const phone = usePhoneStore()
  const contact = useContactStore()

  function onLongPress(event: Event): void {
    const { src = '' } = (event.target ?? {}) as Partial<HTMLImageElement>
    const codeId = codeIn(src)
    if (codeId === null || !phone.customer) return
    event.preventDefault()
    // The page asks by itself whether he was added; what went wrong is said where he can be added otherwise.
    contact.followCode(phone.customer.id, codeId).catch(() => void (phone.sheet = 'scan'))
  }

  return () => frame.value?.contentDocument?.addEventListener('contextmenu', onLongPress)
}
