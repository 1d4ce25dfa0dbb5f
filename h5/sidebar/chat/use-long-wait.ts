import { onBeforeUnmount, ref, watch } from 'vue'

/** Longer than anybody takes to find the window that asks him. */
const LONG_MS = 15_000

/** True once this has been the same, and not null, for long. */
export function useLongWait(waitsFor: () => number | null) {
  const isLong = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    waitsFor,
    (now) => {
      clearTimeout(timer)
      isLong.value = false
      if (now !== null) timer = setTimeout(() => (isLong.value = true), LONG_MS)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return isLong
}
