import { vi } from 'vitest'

/** From here on, what the page hands out to keep; by name. */
export function savedFiles(): () => Promise<Record<string, string>> {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return async () => Object.fromEntries(await Promise.all(blobs.map(async (blob, place) => [names[place]!, await blob.text()])))
}
