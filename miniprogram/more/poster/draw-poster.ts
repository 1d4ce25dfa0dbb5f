import type { Paper } from '#shared/poster/paint'
import { paintPoster, POSTER_PIXELS } from '#shared/poster/paint-poster'
import type { Poster } from '#shared/poster/poster'

/** WeChat's canvas: not drawn by the page's data, but by its script. */
export interface PosterCanvas {
  width: number
  height: number
  getContext(kind: '2d'): Paper | null
}

const findCanvas = (selector: string) =>
  new Promise<PosterCanvas | null>((resolve) =>
    wx.createSelectorQuery().select(selector).fields({ node: true }).exec((found: ({ node?: PosterCanvas } | null)[]) => resolve(found[0]?.node ?? null)))

/** Paints a poster on the page's canvas. Throws where the phone has none left. */
export async function drawPoster(selector: string, poster: Poster): Promise<PosterCanvas> {
  const canvas = await findCanvas(selector)
  const paper = canvas?.getContext('2d')
  if (!canvas || !paper) throw new Error('this phone draws on no canvas')
  Object.assign(canvas, POSTER_PIXELS)
  paintPoster(paper, poster)
  return canvas
}
