import { colours, fade, type Paper } from './paint'

const RAYS = 28

/** Where the light comes from: behind the headline. */
const SUN = { x: 180, y: 290 }

function drawRays(paper: Paper): void {
  paper.fillStyle = colours.gold
  paper.globalAlpha = 0.07
  for (let ray = 0; ray < RAYS; ray += 1) {
    const angle = (2 * Math.PI * ray) / RAYS
    paper.beginPath()
    paper.moveTo(SUN.x, SUN.y)
    paper.arc(SUN.x, SUN.y, 560, angle, angle + Math.PI / RAYS)
    paper.fill()
  }
  paper.globalAlpha = 1
}

/** Place, turn and size of each scrap of gold paper: beside the words, never behind them. */
const CONFETTI = [
  [28, 112, 0.5, 9], [52, 146, 2.1, 6], [20, 190, 1.2, 7], [330, 104, 1.9, 8], [310, 150, 0.3, 6], [342, 186, 2.6, 9],
  [70, 84, 1, 5], [286, 82, 2.4, 6],
] as const

function drawConfetti(paper: Paper): void {
  CONFETTI.forEach(([x, y, turn, size], place) => {
    paper.save()
    paper.translate(x, y)
    paper.rotate(turn)
    paper.fillStyle = place % 2 ? colours.gold : colours.goldDeep
    paper.globalAlpha = 0.85
    paper.fillRect(-size / 2, -size / 4, size, size / 2)
    paper.restore()
  })
}

/** Red, with light and gold paper. */
export function drawBackground(paper: Paper, width: number, height: number): void {
  paper.fillStyle = fade(paper, 0, height, '#d5242e', colours.redDeep)
  paper.fillRect(0, 0, width, height)
  const glow = paper.createRadialGradient(SUN.x, SUN.y, 0, SUN.x, SUN.y, 300)
  glow.addColorStop(0, 'rgba(255, 120, 90, 0.55)')
  glow.addColorStop(1, 'rgba(255, 120, 90, 0)')
  paper.fillStyle = glow
  paper.fillRect(0, 0, width, height)
  drawRays(paper)
  drawConfetti(paper)
}
