import type { Client } from '#shared/api/client'
import { createPracticeChat } from './practice-chat'
import { practiceClient } from './practice-client'

/** What a page that practises is given in place of the bank's and WeCom's (S25). */
export function openPractice(real: Client) {
  const chat = createPracticeChat(real)
  return { chat, client: practiceClient(real), openWecom: async () => chat.wecom }
}
