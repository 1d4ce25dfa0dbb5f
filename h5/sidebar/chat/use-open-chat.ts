import { computed } from 'vue'
import { useCopy } from '../eligibility/use-copy'
import { usePlaceStore } from './place-store'

/** The way to a customer: his chat in WeCom, or where that does not open his name to search for. */
export function useOpenChat() {
  const place = usePlaceStore()
  const { said, copy } = useCopy('姓名已复制，可以在企业微信里搜索')
  const canOpen = computed(() => place.standing !== 'outside')

  async function openChat(externalUserId: string, name: string): Promise<void> {
    said.value = ''
    try {
      await (await place.wecom()).openChat(externalUserId)
    } catch {
      await copy(name)
    }
  }
  return { said, copy, canOpen, openChat }
}
