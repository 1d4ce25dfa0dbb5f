import { defineComponent } from '@vue-mini/core'

/** A row that opens something; it is tapped as a whole. */
export interface Props {
  title: string
  note: string
  /** In yuan, before the words; '' for none. */
  amount?: string
  /** It is of no more use. */
  isOver?: boolean
}

defineComponent({ properties: { title: String, note: String, amount: String, isOver: Boolean } })
