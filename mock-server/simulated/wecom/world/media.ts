import type { Clock } from '#shared/time/clock'

export interface Media {
  id: string
  type: 'image' | 'voice' | 'video' | 'file'
  fileName: string
  contentType: string
  bytes: Uint8Array
  createdAt: Date
}

const LIFE_MS = 3 * 24 * 60 * 60 * 1000

export type MediaStore = ReturnType<typeof createMedia>

/** What was uploaded for a while: three days. */
export function createMedia(clock: Clock) {
  const media = new Map<string, Media>()
  return {
    put(item: Media): void {
      media.set(item.id, item)
    },
    /** Undefined as well when it has expired. */
    find(id: string): Media | undefined {
      const item = media.get(id)
      return item && item.createdAt.getTime() + LIFE_MS > clock.now().getTime() ? item : undefined
    },
  }
}
