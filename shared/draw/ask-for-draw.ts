import { ApiError } from '../api/api-error'
import type { CustomerClient } from '../api/customer-client'
import type { DrawAnswer } from './contract'
import type { Device } from '../device/device-store'
import { drawKey } from './draw-key'

const PAUSES_MS = [1000, 3000]

/** The server may have drawn although no answer came, or one that was cut off on its way: asking again is safe. */
const mayHaveDrawn = (error: unknown) => !(error instanceof ApiError) || error.status === 0 || error.status >= 500

/**
 * Asks the server for the draw until it has answered: always with the same key, so that it stays one draw however
 * often it is sent. When no answer comes, looks whether the draw stands on record; throws when that is unknown too.
 */
export async function askForDraw(client: CustomerClient, device: Device, campaignId: string): Promise<DrawAnswer> {
  const key = drawKey(device, campaignId)
  const params = { campaignId }
  const headers = { 'idempotency-key': key.take() }
  for (const wait of [...PAUSES_MS, null]) {
    try {
      const answer = await client.draw.drawPrize({ params, headers })
      key.forget()
      return answer
    } catch (error) {
      if (!mayHaveDrawn(error)) throw error
      if (wait === null || !device.isOnline()) break
      await new Promise<void>((resolve) => void device.later(wait, resolve))
    }
  }
  const { draw } = await client.participation.showParticipation({ params })
  if (!draw) throw new ApiError('NETWORK_ERROR')
  key.forget()
  return { outcome: 'drawn', draw }
}
