import { ref } from 'vue'
import { defineStore } from 'pinia'
import { useDevice } from '../device/device-store'

/** What time it is at the bank: a phone's own clock may be hours off, and QA moves the bank's. */
export const useBankClock = defineStore('bank-clock', () => {
  const device = useDevice()
  /** In ms since 1970, when this page's own count began. */
  const beganAt = ref(0)

  /** With every answer that tells it. */
  const set = (now: string) => void (beganAt.value = Date.parse(now) - device.uptimeMs())

  /** In ms since 1970. */
  const now = () => beganAt.value + device.uptimeMs()

  /** Milliseconds until then; less than none once it is over. */
  const msUntil = (instant: string) => Date.parse(instant) - now()

  return { beganAt, set, now, msUntil }
})
