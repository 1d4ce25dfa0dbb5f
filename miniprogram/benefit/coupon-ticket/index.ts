import { defineComponent } from '@vue-mini/core'

/** What offers and coupons look alike in. With an `action` it has a button, which triggers the event `act`. */
export interface Props {
  amount: string
  name: string
  condition: string
  note: string
  isOver: boolean
  /** What can be done with it; '' for nothing. */
  action: string
}

export function setup(_: Readonly<Props>, context: { triggerEvent(name: string): void }) {
  return { act: () => context.triggerEvent('act') }
}

defineComponent({
  properties: { amount: String, name: String, condition: String, note: String, isOver: Boolean, action: String },
  setup,
})
