import { watch } from 'vue'

interface Place {
  focus: Element | null
  top: number
}

/**
 * Where the customer was in each panel below the one he sees: back there, he is where he left it. What he tapped to open
 * one is hidden with the panel it stands in, so the focus goes to the dialog meanwhile.
 */
export function keepPlaces(depth: () => number, sheet: () => HTMLElement | null | undefined): void {
  const places: Place[] = []

  watch(depth, (now, before) => {
    if (now > before) places[before] = { focus: document.activeElement, top: sheet()?.scrollTop ?? 0 }
  })

  function restore(dialog: HTMLElement, { focus, top }: Place) {
    if (focus instanceof HTMLElement && dialog.contains(focus)) focus.focus({ preventScroll: true })
    else dialog.focus({ preventScroll: true })
    dialog.scrollTop = top
  }

  watch(
    depth,
    (now, before) => {
      const dialog = sheet()
      if (dialog) restore(dialog, (now < before && places[now]) || { focus: null, top: 0 })
    },
    { flush: 'post' },
  )
}
