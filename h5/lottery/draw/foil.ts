/** A fingertip, in CSS pixels. */
const TIP = 38
/** Sharp enough for an edge that is rough anyway, and a quarter of the pixels of a 3× screen. */
const SCALE = 1.5

export interface Foil {
  /** Scratches from the last point to this one, in parts of the foil's width and height. */
  scratch(x: number, y: number): void
  /** The finger comes down anew: no line from where it was. */
  lift(): void
}

/** The layer over the prize, drawn only now that a finger is on it: until then a picture in CSS stands for it. */
export function layFoil(canvas: HTMLCanvasElement): Foil {
  const { offsetWidth: width, offsetHeight: height } = canvas
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const pen = canvas.getContext('2d')!
  pen.scale(SCALE, SCALE)
  const shine = pen.createLinearGradient(0, 0, width, height)
  for (const [at, colour] of [[0, '#e0b25a'], [0.45, '#fbe6ad'], [0.55, '#f5d88e'], [1, '#c9953c']] as const) shine.addColorStop(at, colour)
  pen.fillStyle = shine
  pen.fillRect(0, 0, width, height)
  pen.globalCompositeOperation = 'destination-out'
  pen.lineWidth = TIP
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  let last: [number, number] | null = null
  return {
    scratch(x, y) {
      const point: [number, number] = [x * width, y * height]
      pen.beginPath()
      pen.moveTo(...(last ?? point))
      pen.lineTo(...point)
      pen.stroke()
      last = point
    },
    lift() {
      last = null
    },
  }
}
