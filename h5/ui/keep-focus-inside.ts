const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** For a dialog's Tab key: from its last element to its first and back, never to the page behind it. */
export function keepFocusInside(event: KeyboardEvent): void {
  const dialog = event.currentTarget as HTMLElement
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((it) => it.tabIndex >= 0)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const active = document.activeElement
  const isLeaving = event.shiftKey ? active === first || !stops.includes(active as HTMLElement) : active === last
  if (!isLeaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}
