interface Gradient {
  addColorStop(offset: number, colour: string): void
}

/** Where a poster is drawn: what it needs of a canvas, a browser's or WeChat's. */
export interface Paper {
  /** A colour, or a gradient that the canvas has made. */
  fillStyle: string | object
  strokeStyle: string | object
  lineWidth: number
  globalAlpha: number
  font: string
  textAlign: string
  textBaseline: string
  shadowColor: string
  shadowBlur: number
  shadowOffsetY: number
  save(): void
  restore(): void
  scale(x: number, y: number): void
  translate(x: number, y: number): void
  rotate(angle: number): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  setLineDash(segments: number[]): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number, isBackwards?: boolean): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  fill(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient
  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Gradient
}

/** As theme-lottery.css has them: a picture that leaves the page takes no theme along. */
export const colours = {
  red: '#c9202a', redDeep: '#8c0a13', cream: '#fffaf0', creamSoft: '#fdf0d9', ink: '#33190f', inkSoft: '#7a5240',
  onRed: '#fff3dc', gold: '#ffdf9e', goldDeep: '#f2b84b', accent: '#c4161f',
} as const

const FONT = "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

export const font = (size: number, weight = 400) => `${weight} ${size}px ${FONT}`

interface Lettering {
  size: number
  weight?: number
  colour: string | Gradient
  align?: 'left' | 'center' | 'right'
}

/** One line of text; `y` is its middle. */
export function write(paper: Paper, text: string, x: number, y: number, { size, weight, colour, align = 'center' }: Lettering): void {
  paper.font = font(size, weight)
  paper.fillStyle = colour
  paper.textAlign = align
  paper.textBaseline = 'middle'
  paper.fillText(text, x, y)
}

/** The outline of a box with round corners; canvases of older phones have none of their own. */
export function roundBox(paper: Paper, x: number, y: number, width: number, height: number, radius: number): void {
  paper.beginPath()
  paper.moveTo(x + radius, y)
  paper.arcTo(x + width, y, x + width, y + height, radius)
  paper.arcTo(x + width, y + height, x, y + height, radius)
  paper.arcTo(x, y + height, x, y, radius)
  paper.arcTo(x, y, x + width, y, radius)
  paper.closePath()
}

export function dot(paper: Paper, x: number, y: number, radius: number): void {
  paper.beginPath()
  paper.arc(x, y, radius, 0, 2 * Math.PI)
  paper.fill()
}

/** From top to bottom, in two colours. */
export function fade(paper: Paper, top: number, bottom: number, from: string, to: string): Gradient {
  const gradient = paper.createLinearGradient(0, top, 0, bottom)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  return gradient
}
