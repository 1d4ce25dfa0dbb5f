import { onMounted, watch, type Ref } from 'vue'

/**
 * Beside a chat the link to where somebody is may lie out of a row's sight: it is brought in, with the next picture. Sooner,
 * the page would be laid out once more before its requests leave.
 */
export function useCurrentInSight(row: Readonly<Ref<HTMLElement | null>>, current: () => unknown): void {
  const bringIn = () => row.value?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const showCurrent = () => requestAnimationFrame(bringIn)

  onMounted(showCurrent)
  watch(current, showCurrent, { flush: 'post' })
}
