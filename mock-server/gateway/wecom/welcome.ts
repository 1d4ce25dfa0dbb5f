import * as z from 'zod'
import { attachmentBody, type Attachment } from './attachment'
import type { WecomClient } from './create-client'

/** WeCom takes the code of an event once, within 20 seconds. Nothing here is asked twice. */
export const welcomeApi = (client: WecomClient) => ({
  send: async (welcomeCode: string, text: string, attachments: readonly Attachment[]): Promise<void> => {
    const body = { welcome_code: welcomeCode, text: { content: text }, attachments: attachments.map(attachmentBody) }
    await client.postOnce('/externalcontact/send_welcome_msg', body, z.unknown())
  },
})
