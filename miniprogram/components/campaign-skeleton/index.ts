import { defineComponent } from '@vue-mini/core'

export type Props = Record<never, never>

defineComponent({})
