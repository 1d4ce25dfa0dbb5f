import type { ShallowRef } from 'vue'
import { useContactStore } from '../contact/contact-store'
import { useWorldStore } from '../world/world-store'
import { managerOfCode } from './manager-of-code'
import { usePhoneStore } from './phone-store'

/**
 * A long press on a manager's code in a page adds him, as in WeChat; with a mouse it is the right button. Tells what to
 * do whenever the frame has loaded a page.
 */
export function useCodesInPage(frame: Readonly<ShallowRef<HTMLIFrameElement | null>>) {
  const phone = usePhoneStore()
  const contact = useContactStore()
  const world = useWorldStore()

  function onLongPress(event: Event): void {
    const managerId = managerOfCode((event.target ?? {}) as Partial<HTMLImageElement>, world.members)
    if (!managerId || !phone.customer) return
    event.preventDefault()
    // The page asks by itself whether he was added; what went wrong is said where he can be added otherwise.
    contact.scanCode(phone.customer.id, managerId).catch(() => void (phone.sheet = 'scan'))
  }

  return () => frame.value?.contentDocument?.addEventListener('contextmenu', onLongPress)
}
