import { defineComponent } from '@vue-mini/core'

/** A row that opens something; it is tapped as a whole. */
export interface Props {
  title: string
  note: string
}

defineComponent({ properties: { title: String, note: String } })
