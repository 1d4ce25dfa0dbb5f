import type { PageFigures } from './measure-page'
import { median, medianRatio } from './median'

/** One round: the three pages, each on a fresh phone. */
export interface Round {
  limit: PageFigures
  ours: PageFigures
  naive: PageFigures
}

/** Below this the control is too fast to be true: the run has measured something else than the pages. */
const LEAST_CONTROL = 2.2

/** One figure a line: the bench's main program reads them. */
const print = (line: object) => console.log(JSON.stringify(line))

function printRatios(rounds: readonly Round[]): void {
  const ratio = (name: string, key: keyof PageFigures, base = key) => {
    const [ours, limit] = [rounds.map((it) => it.ours[key]), rounds.map((it) => it.limit[base])]
    const note = `× static: ${Math.round(median(ours))} to ${Math.round(median(limit))} ms`
    print({ name: `lottery.${name}`, value: medianRatio(ours, limit), note })
  }
  ratio('fcp', 'fcp')
  ratio('lcp', 'lcp')
  ratio('ready', 'ready')
  ratio('hydrated', 'hydrated', 'ready')
  ratio('tapToSpin', 'tapToSpin')
}

function printOwn(rounds: readonly Round[]): void {
  const own = (name: string, key: keyof PageFigures, note: string) =>
    print({ name: `lottery.${name}`, value: median(rounds.map(({ ours }) => ours[key])), note })
  own('tbtMs', 'blocking', 'ms the phone could not have answered a tap')
  own('inpMs', 'inp', 'ms from the tap on the draw button to the next picture')
  own('bytesAtReady', 'bytesAtReady', `bytes when the button is ready; static: ${rounds[0]!.limit.bytesAtReady}`)
  own('bytesTotal', 'bytesTotal', `bytes in all; naive: ${rounds[0]!.naive.bytesTotal}`)
  own('cls', 'cls', 'layout shift')
}

/** Prints the figures, or why there are none. */
export function printFigures(rounds: readonly Round[]): void {
  const control = medianRatio(rounds.map(({ naive }) => naive.ready), rounds.map(({ limit }) => limit.ready))
  print({ name: 'lottery.control', value: control, note: `× static: the naive page's ready; at least ${LEAST_CONTROL} or the run is void` })
  if (control < LEAST_CONTROL) return print({ name: 'lottery.*', absent: 'the run is void: the naive page came out too fast' })
  printRatios(rounds)
  printOwn(rounds)
}

/** Not a ratio: the screen itself is the limit, at 60. */
export const printWheel = (frames: number) =>
  print({ name: 'lottery.wheelFps', value: frames, note: 'frames a second at 6x CPU, the page kept busy' })
