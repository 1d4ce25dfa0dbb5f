import { drawBackground } from './draw-background'
import { drawCode } from './draw-code'
import { drawTicket } from './draw-ticket'
import { colours, dot, font, roundBox, write, type Paper } from './paint'
import type { Poster } from './poster'
import { wrapText } from './wrap-text'

/** In units of its own, which every place below is in. */
const WIDTH = 360
const HEIGHT = 640
const MIDDLE = WIDTH / 2

/** Pixels to each of the units above: sharp on every phone. */
const SHARPNESS = 3

export const POSTER_PIXELS = { width: WIDTH * SHARPNESS, height: HEIGHT * SHARPNESS } as const

/** What does not fit leaves an ellipsis. */
function oneLine(paper: Paper, text: string, width: number): string {
  return wrapText(text, width, 1, (it) => paper.measureText(it).width)[0]!
}

function drawSender(paper: Paper, sender: string): void {
  paper.font = font(18, 700)
  paper.fillStyle = colours.gold
  dot(paper, 44, 44, 18)
  write(paper, sender.slice(0, 1), 44, 45, { size: 18, weight: 700, colour: colours.redDeep })
  write(paper, oneLine(paper, sender, 200), 72, 44, { size: 18, weight: 700, colour: colours.onRed, align: 'left' })
  write(paper, '官方活动', WIDTH - 24, 44, { size: 13, colour: colours.gold, align: 'right' })
}

function drawGreeting(paper: Paper, greeting: string): void {
  paper.font = font(14)
  const line = oneLine(paper, greeting, WIDTH - 2 * 24 - 36)
  const width = paper.measureText(line).width + 36
  roundBox(paper, MIDDLE - width / 2, 86, width, 32, 16)
  paper.strokeStyle = colours.gold
  paper.lineWidth = 1
  paper.stroke()
  write(paper, line, MIDDLE, 102, { size: 14, colour: colours.gold })
}

/** Large where one line does; a long name is set smaller before anything of it is left out. */
function titleLines(paper: Paper, title: string): { size: number; lines: string[] } {
  const setIn = (size: number, most: number) => {
    paper.font = font(size, 800)
    return { size, lines: wrapText(title, WIDTH - 56, most, (text) => paper.measureText(text).width) }
  }
  const isWhole = ({ lines }: { lines: string[] }) => lines.join('') === title
  return [setIn(32, 1), setIn(28, 2), setIn(24, 2)].find(isWhole) ?? setIn(21, 2)
}

function drawTitle(paper: Paper, title: string): void {
  const { size, lines } = titleLines(paper, title)
  const height = size + 8
  const first = 162 - ((lines.length - 1) * height) / 2
  lines.forEach((line, place) => write(paper, line, MIDDLE, first + height * place, { size, weight: 800, colour: colours.onRed }))
}

/** The code, and what to do with it. Its pixels are counted without the scale: they have to be whole ones. */
function drawInvitation(paper: Paper, { link, scan: [first = '', second = '', third = ''] }: Pick<Poster, 'link' | 'scan'>): void {
  paper.fillStyle = '#fff'
  roundBox(paper, 24, 414, 312, 176, 16)
  paper.fill()
  paper.save()
  paper.setTransform(1, 0, 0, 1, 0, 0)
  drawCode(paper, link, { x: 26 * SHARPNESS, y: 416 * SHARPNESS, pixels: 172 * SHARPNESS })
  paper.restore()
  write(paper, first, 198, 474, { size: 23, weight: 700, colour: colours.accent, align: 'left' })
  write(paper, second, 198, 504, { size: 17, weight: 600, colour: colours.ink, align: 'left' })
  write(paper, third, 198, 532, { size: 13, colour: colours.inkSoft, align: 'left' })
}

/** Paints a poster on a canvas of `POSTER_PIXELS`. */
export function paintPoster(paper: Paper, poster: Poster): void {
  paper.scale(SHARPNESS, SHARPNESS)
  drawBackground(paper, WIDTH, HEIGHT)
  drawSender(paper, poster.sender)
  drawGreeting(paper, poster.greeting)
  drawTitle(paper, poster.title)
  drawTicket(paper, poster)
  drawInvitation(paper, poster)
  write(paper, poster.footnote, MIDDLE, 615, { size: 12, colour: colours.onRed })
}
