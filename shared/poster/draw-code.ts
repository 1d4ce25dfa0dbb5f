import { encode } from 'uqr'
import type { Paper } from './paint'

/** Modules of white that stay around a code: without them a reader does not find its edges. */
const QUIET = 4

/**
 * A link as a QR code, on white paper, in a square of so many pixels. Every module is a whole number of pixels: blurred edges are what
 * a camera cannot read.
 */
export function drawCode(paper: Paper, link: string, place: { x: number; y: number; pixels: number }): void {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const module = Math.floor(place.pixels / (size + 2 * QUIET))
  const margin = Math.floor((place.pixels - module * size) / 2)
  paper.fillStyle = '#000'
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) paper.fillRect(place.x + margin + x * module, place.y + margin + y * module, module, module)
    }),
  )
}
