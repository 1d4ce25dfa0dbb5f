import { defineComponent } from '@vue-mini/core'

/** What a check has found: that everything fits, or what does not: with a flaw it is bad. */
export interface Props {
  verdict: string
  flaws: string[]
}

defineComponent({ properties: { verdict: String, flaws: Array } })
