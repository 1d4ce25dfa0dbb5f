import * as z from 'zod'
import type { WecomClient } from './create-client'

export interface ContactWay {
  /** Has to be kept: WeCom tells it this once. */
  configId: string
  qrUrl: string
}

const wayAnswer = z.object({ config_id: z.string().min(1), qr_code: z.string().min(1) })

/** One member's own code, as a picture, without his saying yes to everybody who scans it. */
const OF_ONE = { type: 1, scene: 2, skip_verify: true }

export const contactWayApi = (client: WecomClient) => ({
  /** `state`, at most 30 characters, comes back with the event of whoever scanned the code. */
  add: async (userId: string, state: string): Promise<ContactWay> => {
    const answer = await client.postOnce('/externalcontact/add_contact_way', { ...OF_ONE, user: [userId], state }, wayAnswer)
    return { configId: answer.config_id, qrUrl: answer.qr_code }
  },
})
