import { onBeforeUnmount, onMounted, ref, type ShallowRef } from 'vue'
import { fitScale } from './fit-scale'

/** Room above and below the phone on QA's screen: the heading with its button, and the page's margins. */
const AROUND_PHONE = 128

/** Follows the width of the phone's place and the height of the window. */
export function useFitScale(place: Readonly<ShallowRef<HTMLElement | null>>) {
  const scale = ref(1)
  const measure = () => {
    if (place.value) scale.value = fitScale(place.value.clientWidth, window.innerHeight - AROUND_PHONE)
  }
  onMounted(() => {
    measure()
    window.addEventListener('resize', measure)
  })
  onBeforeUnmount(() => window.removeEventListener('resize', measure))
  return scale
}
