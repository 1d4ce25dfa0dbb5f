import { defineComponent, ref } from '@vue-mini/core'

export interface Props {
  purpose: string
  text: string
}

/** What the bank will do with a customer's data (K2): one tap away, read before anything is asked. */
export function setup() {
  const isOpen = ref(false)
  return { isOpen, toggle: () => void (isOpen.value = !isOpen.value) }
}

defineComponent({ properties: { purpose: String, text: String }, setup })
