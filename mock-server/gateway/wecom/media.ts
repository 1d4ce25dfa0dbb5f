import type { Clock } from '#shared/time/clock'
import * as z from 'zod'
import type { WecomClient } from './create-client'
import { keepFresh, type Kept } from './keep-fresh'

export interface MediaFile {
  kind: 'image' | 'video' | 'file'
  name: string
  /** `image/png` */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

const LIVES_S = 3 * 24 * 60 * 60

export function mediaApi(client: WecomClient, clock: Clock) {
  const keptByName = new Map<string, Kept>()
  /** Returns the media id, which lives three days. An image or video has at most 10 MB, a file 20 MB. */
  const upload = async ({ kind, name, type, bytes }: MediaFile): Promise<string> => {
    const form = new FormData()
    form.append('media', new Blob([bytes], { type }), name)
    return (await client.upload('/media/upload', { type: kind }, form, z.object({ media_id: z.string() }))).media_id
  }
  return {
    upload,
    /** The id of a file that goes out again and again, by its name: uploaded when it is first asked for, and anew every three days. */
    kept: (file: MediaFile): Kept => {
      const kept = keptByName.get(file.name) ?? keepFresh(clock, async () => ({ value: await upload(file), livesS: LIVES_S }))
      keptByName.set(file.name, kept)
      return kept
    },
  }
}
