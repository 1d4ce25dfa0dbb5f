import { defineComponent } from '@vue-mini/core'
import type { PrizeText } from '../../campaign/campaign-text'

export interface Props {
  prizes: PrizeText[]
}

defineComponent({ properties: { prizes: Array } })
