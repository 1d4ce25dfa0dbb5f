import { defineComponent } from '@vue-mini/core'

/** What a check has found: that everything fits, or what does not. */
export interface Props {
  verdict: string
  isBad: boolean
  flaws: string[]
}

defineComponent({ properties: { verdict: String, isBad: Boolean, flaws: Array } })
