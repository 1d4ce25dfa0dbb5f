import { colours, fade, font, write, type Paper } from './paint'
import type { Poster } from './poster'
import { wrapText } from './wrap-text'

const TICKET = { x: 24, y: 206, width: 312, height: 192, tear: 326 }
const [RIGHT, BOTTOM] = [TICKET.x + TICKET.width, TICKET.y + TICKET.height]
const MIDDLE = TICKET.x + TICKET.width / 2
const CORNER = 16
const NOTCH = 9
const INSIDE = TICKET.width - 32

/** The largest that fits between its neighbours: an amount may have seven characters. */
function numberSize(paper: Paper, number: string, room: number): number {
  paper.font = font(84, 800)
  return Math.min(84, (84 * room) / paper.measureText(number).width)
}

/** "至高188元" in one line, the number large. */
function drawHeadline(paper: Paper, { before, number, after }: Poster['headline']): void {
  paper.font = font(22, 700)
  const [left, right] = [before, after].map((it) => paper.measureText(it).width) as [number, number]
  const size = numberSize(paper, number, INSIDE - left - right)
  paper.font = font(size, 800)
  const width = paper.measureText(number).width
  const start = MIDDLE - (left + width + right) / 2
  const y = TICKET.y + 51
  const colour = fade(paper, y - 40, y + 40, '#e33a3a', '#a90d18')
  write(paper, before, start, y + size / 5, { size: 22, weight: 700, colour: colours.accent, align: 'left' })
  write(paper, number, start + left, y, { size, weight: 800, colour, align: 'left' })
  write(paper, after, start + left + width, y + size / 5, { size: 22, weight: 700, colour: colours.accent, align: 'left' })
}

/** Round corners, and a notch at each end of the line it is torn off at. */
function outline(paper: Paper): void {
  const { x, y, tear } = TICKET
  paper.beginPath()
  paper.moveTo(x + CORNER, y)
  paper.arcTo(RIGHT, y, RIGHT, tear, CORNER)
  paper.arc(RIGHT, tear, NOTCH, -Math.PI / 2, Math.PI / 2, true)
  paper.arcTo(RIGHT, BOTTOM, x, BOTTOM, CORNER)
  paper.arcTo(x, BOTTOM, x, tear, CORNER)
  paper.arc(x, tear, NOTCH, Math.PI / 2, -Math.PI / 2, true)
  paper.arcTo(x, y, RIGHT, y, CORNER)
  paper.closePath()
}

function drawPaper(paper: Paper): void {
  paper.save()
  paper.shadowColor = 'rgba(80, 0, 6, 0.35)'
  paper.shadowBlur = 40
  paper.shadowOffsetY = 18
  paper.fillStyle = fade(paper, TICKET.y, BOTTOM, colours.cream, colours.creamSoft)
  outline(paper)
  paper.fill()
  paper.restore()
}

function drawTear(paper: Paper): void {
  paper.strokeStyle = colours.goldDeep
  paper.lineWidth = 1.5
  paper.setLineDash([5, 5])
  paper.beginPath()
  paper.moveTo(TICKET.x + CORNER, TICKET.tear)
  paper.lineTo(RIGHT - CORNER, TICKET.tear)
  paper.stroke()
  paper.setLineDash([])
}

/** What can be won, when, and what comes with it. */
export function drawTicket(paper: Paper, { headline, caption, period, terms }: Poster): void {
  drawPaper(paper)
  drawTear(paper)
  drawHeadline(paper, headline)
  write(paper, caption, MIDDLE, TICKET.y + 99, { size: 17, weight: 600, colour: colours.accent })
  write(paper, period, MIDDLE, TICKET.tear + 21, { size: 15, weight: 600, colour: colours.ink })
  paper.font = font(12)
  const lines = wrapText(terms, INSIDE, 2, (text) => paper.measureText(text).width)
  const first = TICKET.tear + 50 - (lines.length - 1) * 8
  lines.forEach((line, place) => write(paper, line, MIDDLE, first + 17 * place, { size: 12, colour: colours.inkSoft }))
}
