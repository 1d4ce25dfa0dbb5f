import { defineComponent } from '@vue-mini/core'

export interface Props {
  title: string
  text: string
  /** What the button says; without it there is no button. Tapping triggers the event `retry`. */
  action?: string
}

export function setup(_: Readonly<Props>, context: { triggerEvent(name: string): void }) {
  return { retry: () => context.triggerEvent('retry') }
}

defineComponent({
  properties: { title: String, text: String, action: String },
  setup,
})
