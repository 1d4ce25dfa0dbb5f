import * as z from 'zod'
import type { WecomClient } from './create-client'

export interface MediaFile {
  kind: 'image' | 'video' | 'file'
  name: string
  /** `image/png` */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

export const mediaApi = (client: WecomClient) => ({
  /** Returns the media id, which lives three days. An image or video has at most 10 MB, a file 20 MB. */
  upload: async ({ kind, name, type, bytes }: MediaFile): Promise<string> => {
    const form = new FormData()
    form.append('media', new Blob([bytes], { type }), name)
    return (await client.upload('/media/upload', { type: kind }, form, z.object({ media_id: z.string() }))).media_id
  },
})
