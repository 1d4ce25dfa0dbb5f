import * as z from 'zod'
import type { WecomClient } from './create-client'

/** What the bank's app tells one of its people, as a card he can open. WeCom takes no message of more than 512 bytes. */
export interface AppMessage {
  /** The app that speaks, see WecomCorp. */
  agentId: string
  userId: string
  title: string
  text: string
  url: string
}

const answer = z.object({ msgid: z.string() })

export const appMessageApi = (client: WecomClient) => ({
  /** An unclear answer is not asked for again here; whoever has to be sure tries later, and may tell the same twice. */
  send: async ({ agentId, userId, title, text, url }: AppMessage): Promise<void> => {
    await client.postOnce('/message/send', {
      touser: userId, agentid: Number(agentId), msgtype: 'textcard', textcard: { title, description: text, url, btntxt: '去看看' },
    }, answer)
  },
})
