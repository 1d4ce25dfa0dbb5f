/** What the probe has seen so far; milliseconds since the navigation began, 0 where it has not happened. */
export interface Probe {
  fcp: number
  lcp: number
  /** The draw button stands in the page, is enabled, and a click on it has a handler. */
  ready: number
  /** The button has a handler of its own, and no stand-in before it. */
  hydrated: number
  cls: number
  /** Time in which a tap would have had to wait, after the first paint. */
  blocking: number
  tappedAt: number
  spinAt: number
  inp: number
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

/**
 * The probes run in the page before anything of its own, from their source text: they may use nothing from outside
 * themselves. This one keeps what the browser itself notes.
 */
export function probeTimings(): void {
  const LONG_TASK_MS = 50
  const seen: Probe = { fcp: 0, lcp: 0, ready: 0, hydrated: 0, cls: 0, blocking: 0, tappedAt: 0, spinAt: 0, inp: 0 }
  const observe = (type: string, take: (entry: any) => void) => {
    const options = { type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(options)
  }
  observe('paint', (it) => it.name === 'first-contentful-paint' && (seen.fcp = it.startTime))
  observe('largest-contentful-paint', (it) => (seen.lcp = it.startTime))
  observe('layout-shift', (it) => !it.hadRecentInput && (seen.cls += it.value))
  observe('longtask', (it) => (seen.blocking += it.startTime >= seen.fcp ? it.duration - LONG_TASK_MS : 0))
  observe('event', (it) => it.interactionId && (seen.inp = Math.max(seen.inp, it.duration)))
  addEventListener('pointerdown', (event) => (seen.tappedAt ||= event.timeStamp), true)
  document.addEventListener('animationstart', () => seen.tappedAt && (seen.spinAt ||= performance.now()), true)
  window.benchProbe = seen
}

/** Watches the draw button and who listens for a click on it. Runs after the other. */
export function probeButton(): void {
  const seen = window.benchProbe
  const listening = new Set<EventTarget>()
  const look = () => {
    const button = document.querySelector('[data-draw]:not(:disabled, [aria-disabled=true])')
    if (!button) return
    const own = listening.has(button)
    if (own) seen.hydrated ||= performance.now()
    const above = [window, document, document.documentElement, document.body, document.getElementById('app')]
    if (own || above.some((it) => it && listening.has(it))) seen.ready ||= performance.now()
  }
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
    add.apply(this ?? window, args)
    if (args[0] !== 'click') return
    listening.add(this ?? window)
    look()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['disabled', 'aria-disabled'] })
}
