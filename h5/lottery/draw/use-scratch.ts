import { ref, type Ref } from 'vue'
import { layFoil, type Foil } from './foil'
import { createScratchedArea, type ScratchedArea } from './scratched-area'

export interface Scratch {
  /** The foil lies on the canvas, and no longer in CSS. */
  isLaid: Ref<boolean>
  /** The foil goes: enough of it is scratched off, or the customer has asked for it. */
  isOpen: Ref<boolean>
  down(event: PointerEvent): void
  move(event: PointerEvent): void
  open(): void
  /** The foil lies over the card again, whole. */
  cover(): void
}

/** A finger on the foil. It may be scratched off before there is anything under it. */
export function useScratch(canvas: Ref<HTMLCanvasElement | undefined>): Scratch {
  const isLaid = ref(false)
  const isOpen = ref(false)
  let foil: Foil | null = null
  let area: ScratchedArea = createScratchedArea()

  function touch(event: PointerEvent) {
    foil ??= layFoil(canvas.value!)
    isLaid.value = true
    const { left, top, width, height } = canvas.value!.getBoundingClientRect()
    const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height] as const
    foil.scratch(x, y)
    area.touch(x, y)
    if (area.isEnough()) isOpen.value = true
  }

  return {
    isLaid,
    isOpen,
    down(event) {
      foil?.lift()
      touch(event)
    },
    move: (event) => void (event.buttons > 0 && touch(event)),
    open: () => void (isOpen.value = true),
    cover() {
      foil = null
      area = createScratchedArea()
      isLaid.value = false
      isOpen.value = false
    },
  }
}
