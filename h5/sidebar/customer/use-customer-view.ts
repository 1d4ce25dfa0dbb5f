import { computed } from 'vue'
import { usePlaceStore } from '../chat/place-store'
import { useAnswer } from '../work/use-answer'

/** What the bank answers about the customer in the chat. */
export function useCustomerView<View>() {
  const place = usePlaceStore()
  const params = computed(() => ({ externalUserId: place.context?.kind === 'single' ? place.context.externalUserId : '' }))

  return { ...useAnswer<View>(), params }
}
