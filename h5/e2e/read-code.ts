import jsQR from 'jsqr'
import type { Page } from 'playwright-core'

/** What a camera reads on a picture of the page, at half of its sharpness. */
export async function readCode(page: Page, name: RegExp): Promise<string> {
  const seen = await page.getByRole('img', { name }).evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const [width, height] = [image.naturalWidth / 2, image.naturalHeight / 2]
    const paper = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!
    paper.drawImage(image, 0, 0, width, height)
    const { data } = paper.getImageData(0, 0, width, height)
    return { width, height, pixels: [...data].map((it) => String.fromCharCode(it)).join('') }
  })
  return jsQR(Uint8ClampedArray.from(Buffer.from(seen.pixels, 'latin1')), seen.width, seen.height)!.data
}
