import { paintPoster, POSTER_PIXELS } from '#shared/poster/paint-poster'
import type { Poster } from '#shared/poster/poster'

/** Below this the edges of letters begin to show it. */
const QUALITY = 0.9

/** Draws a poster as an image, a JPEG in a data URL: a third of the PNG. Throws where the phone has no canvas left. */
export function drawPoster(poster: Poster): string {
  const canvas = Object.assign(document.createElement('canvas'), POSTER_PIXELS)
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('this browser draws on no canvas')
  paintPoster(paper, poster)
  const picture = canvas.toDataURL('image/jpeg', QUALITY)
  // What a phone short of memory gives instead of an error.
  if (picture === 'data:,') throw new Error('the canvas is empty')
  return picture
}
