import { onBeforeUnmount, onMounted } from 'vue'

const depthNow = (): number => history.state?.panelDepth ?? 0

/** Entries of ours to take back: of panels that close together all at once, for the browser loses all but one of several. */
let leaving = 0

function leave(): void {
  leaving += 1
  if (leaving > 1) return
  queueMicrotask(() => {
    history.go(-leaving)
    leaving = 0
  })
}

/**
 * While a panel is open, the phone's back closes it instead of leaving the page; of panels that lie over each other, the
 * uppermost. Adds nothing to the address.
 */
export function useBackCloses(close: () => void): void {
  let depth = 0
  let isOurs = false
  const onPop = () => {
    if (depthNow() >= depth) return
    isOurs = false
    close()
  }
  onMounted(() => {
    depth = depthNow() + 1
    history.pushState({ ...history.state, panelDepth: depth }, '')
    isOurs = true
    addEventListener('popstate', onPop)
  })
  onBeforeUnmount(() => {
    removeEventListener('popstate', onPop)
    if (isOurs) leave()
  })
}
