import type { ObjectDirective } from 'vue'

/** `v-input-mode="'numeric'"`: which keyboard the phone shows for the field inside. */
export const vInputMode: ObjectDirective<HTMLElement, 'numeric' | 'decimal'> = {
  mounted(field, { value }) {
    field.querySelector('input')!.inputMode = value
  },
}
