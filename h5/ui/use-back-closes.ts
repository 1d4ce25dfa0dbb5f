import { onBeforeUnmount, onMounted } from 'vue'

/** While a panel is open, the phone's back closes it instead of leaving the page. Adds nothing to the address. */
export function useBackCloses(close: () => void): void {
  let isOurs = false
  const onPop = () => {
    isOurs = false
    close()
  }
  onMounted(() => {
    history.pushState({ ...history.state, isPanel: true }, '')
    isOurs = true
    addEventListener('popstate', onPop)
  })
  onBeforeUnmount(() => {
    removeEventListener('popstate', onPop)
    if (isOurs) history.back()
  })
}
