import { useClockStore } from '../clock/clock-store'
import { useUnreadStore } from '../conversation/unread-store'
import { useCustomerStore } from '../customer/customer-store'
import { useDeskStore } from '../desk/desk-store'
import { useFaultStore } from '../fault/fault-store'
import { useOutsideStore } from '../fault/outside-store'
import { usePhoneStore } from '../phone/phone-store'
import { useWorldStore } from './world-store'

/** After QA set the whole world anew: every session has ended, everything that was known is read again. */
export function useBeginAnew() {
  const world = useWorldStore()
  const [clock, people, faults] = [useClockStore(), useCustomerStore(), useFaultStore()]
  const [unread, outside] = [useUnreadStore(), useOutsideStore()]
  const [desk, phone] = [useDeskStore(), usePhoneStore()]

  return async (): Promise<void> => {
    desk.open(null)
    phone.openChat(null)
    await Promise.all([world.load(), clock.load(), people.load(), faults.load(), outside.load()])
    unread.begin()
    world.beginAnew()
  }
}
