import { onBeforeUnmount, onMounted } from 'vue'

export function useEverySecond(tick: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(tick, 1000)
  })
  onBeforeUnmount(() => clearInterval(timer))
}
