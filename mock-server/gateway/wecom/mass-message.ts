import * as z from 'zod'
import { attachmentBody, type Attachment } from './attachment'
import type { WecomClient } from './create-client'
import { readPages } from './read-pages'

export interface MassMessage {
  /** The member who is asked to send it. */
  senderUserId: string
  externalUserIds: readonly string[]
  text: string
  attachments: readonly Attachment[]
}

export interface MassTask {
  messageId: string
  /** Customers it cannot reach. */
  failedIds: string[]
}

/** As WeCom numbers them: 0 to 3. */
const OUTCOMES = ['waiting', 'sent', 'noContact', 'limitReached'] as const

export interface MassResult {
  externalUserId: string
  outcome: (typeof OUTCOMES)[number]
}

const PAGE = 1000

const taskAnswer = z.object({ msgid: z.string(), fail_list: z.array(z.string()).default([]) })

const resultPage = z.object({
  send_list: z.array(z.object({ external_userid: z.string(), status: z.int().min(0).max(3) })),
  next_cursor: z.string().optional(),
})

async function readResults(client: WecomClient, messageId: string, senderUserId: string): Promise<MassResult[]> {
  const asked = { msgid: messageId, userid: senderUserId, limit: PAGE }
  const pages = await readPages((from) => client.post('/externalcontact/get_groupmsg_send_result', { ...asked, ...from }, resultPage))
  return pages.flatMap(({ send_list }) => send_list.map((it) => ({ externalUserId: it.external_userid, outcome: OUTCOMES[it.status]! })))
}

export const massMessageApi = (client: WecomClient) => ({
  /** A task the member has to confirm before anything is sent. An unclear answer is never asked again. */
  create: async ({ senderUserId, externalUserIds, text, attachments }: MassMessage): Promise<MassTask> => {
    const { msgid, fail_list } = await client.postOnce('/externalcontact/add_msg_template', {
      chat_type: 'single', sender: senderUserId, external_userid: externalUserIds,
      text: { content: text }, attachments: attachments.map(attachmentBody),
    }, taskAnswer)
    return { messageId: msgid, failedIds: fail_list }
  },
  /** What became of it, customer by customer. */
  results: (messageId: string, senderUserId: string): Promise<MassResult[]> => readResults(client, messageId, senderUserId),
})
