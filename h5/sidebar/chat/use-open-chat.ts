import { useCopy } from '../eligibility/use-copy'
import { usePlaceStore } from './place-store'

/** The way to a customer: his chat in WeCom, or where that does not open his name to search for. */
export function useOpenChat() {
  const place = usePlaceStore()
  const { said, copy } = useCopy('姓名已复制，可以在企业微信里搜索')

  async function openChat(externalUserId: string, name: string | null): Promise<void> {
    said.value = ''
    try {
      await (await place.wecom()).openChat(externalUserId)
    } catch {
      if (name) await copy(name)
      else said.value = '没能直接打开聊天，请在企业微信里找这位客户'
    }
  }
  return { said, copy, canOpen: place.isInWecom, openChat }
}
