/** How wide a text is drawn. */
export type Measure = (text: string) => number

/** What stays together: a word or a number, a character and the closing mark after it. */
const PIECE = /[A-Za-z\d.%+-]+|.[，。！？、；：”’》）】…·]*/gu

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && measure(line + piece) > width) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}

/** The narrowest that needs no more lines: two lines of one length instead of a long one and two characters. */
function balanced(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines = fill(pieces, width, measure)
  const step = measure('一') / 2
  for (let narrow = measure(pieces.join('')) / lines.length; narrow < width; narrow += step) {
    const filled = fill(pieces, narrow, measure)
    if (filled.length === lines.length) return filled
  }
  return lines
}

function cut(pieces: readonly string[], width: number, measure: Measure): string {
  let kept = ''
  for (const piece of pieces) {
    if (measure(`${kept}${piece}…`) > width) break
    kept += piece
  }
  return `${kept}…`
}

/** A text in lines of about one length, `most` of them; what does not fit leaves an ellipsis. */
export function wrapText(text: string, width: number, most: number, measure: Measure): string[] {
  const pieces = text.match(PIECE) ?? []
  const lines = fill(pieces, width, measure)
  if (lines.length <= most) return balanced(pieces, width, measure)
  const kept = lines.slice(0, most - 1)
  const rest = text.slice(kept.join('').length).match(PIECE) ?? []
  return [...kept, cut(rest, width, measure)]
}
