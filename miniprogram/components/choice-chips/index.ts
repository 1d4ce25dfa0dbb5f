import { defineComponent } from '@vue-mini/core'

/** One of a few, as the H5's chips. Tapping one triggers the event `choose` with its name. */
export interface Props {
  label: string
  choices: { name: string; text: string }[]
  chosen: string
}

export function setup(_: Readonly<Props>, context: { triggerEvent(name: string, detail: { name: string }): void }) {
  return {
    choose: ({ currentTarget }: { currentTarget: { dataset: { name: string } } }) => context.triggerEvent('choose', { name: currentTarget.dataset.name }),
  }
}

defineComponent({ properties: { label: String, choices: Array, chosen: String }, setup })
